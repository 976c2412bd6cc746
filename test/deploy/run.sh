#!/usr/bin/env bash
# Kith deployed by the real CDK to AWS's place on this machine, and mail sent through it: see main.ts.
# Left out, by name, where Python or PyPI is missing. The last line counts: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
leave_out() {
  printf 'test:deploy is left out: %s\n0 passed, 0 failed, skipped: %s\n' "$1" "$1"
  exit 0
}

environment=$PWD/node_modules/.cache/kith-deploy/python
wanted=test/deploy/requirements.txt
if ! cmp -s "$wanted" "$environment/installed.txt" || ! "$environment/bin/python" -c 'import ministack' 2>/dev/null; then
  command -v python3 >/dev/null || leave_out 'python3 is missing (Debian: apt-get install python3-venv)'
  rm -rf "$environment"
  mkdir -p "${environment%/*}"
  python3 -m venv "$environment" >/dev/null 2>&1 ||
    leave_out 'python3 makes no virtual environment (Debian: apt-get install python3-venv)'
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted" ||
    leave_out 'PyPI gives no ministack (is it reachable, and is Python 3.10 or newer?)'
  cp "$wanted" "$environment/installed.txt"
fi
export KITH_PYTHON=$environment/bin/python
exec node --disable-warning=ExperimentalWarning test/deploy/main.ts
