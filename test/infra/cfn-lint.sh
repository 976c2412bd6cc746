#!/usr/bin/env bash
# Lets cfn-lint look at the synthesised templates. It makes a virtual environment for that beside the other
# caches; where there is no Python or no PyPI it says so and skips. The last line counts.
set -uo pipefail
cd "$(dirname "$0")/../.."
VERSION=1.58.0
VENV=node_modules/.cache/cfn-lint-$VERSION
TEMPLATES=$(mktemp -d)
trap 'rm -rf "$TEMPLATES"' EXIT
export PATH="$PWD/node_modules/.bin:$PATH"

skip() {
  echo "SKIPPED cfn-lint: $1"
  echo "0 passed, 0 failed"
  exit 0
}

if [ ! -x "$VENV/bin/cfn-lint" ]; then
  command -v python3 >/dev/null || skip "there is no python3"
  rm -rf "$VENV"
  python3 -m venv "$VENV" 2>/dev/null || skip "python3 makes no virtual environment (python3-venv)"
  "$VENV/bin/pip" install --quiet --disable-pip-version-check "cfn-lint==$VERSION" ||
    { rm -rf "$VENV"; skip "PyPI gives no cfn-lint $VERSION"; }
fi

node test/infra/cfn-lint-templates.ts "$TEMPLATES" || { echo "0 passed, 1 failed"; exit 1; }

# W3005: CDK writes out dependencies that references imply, too; they are harmless.
passed=0 failed=0
for template in "$TEMPLATES"/*.json; do
  if "$VENV/bin/cfn-lint" --ignore-checks W3005 --regions us-east-1 eu-central-1 -- "$template"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
