#!/usr/bin/env bash
# The pages in a real browser: Chromium, without a window, over a profile of its own.
# Left out, by name, where there is none. CHROMIUM says where it is; everything else goes to jest.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
if [ ! -x "$CHROMIUM" ]; then
  printf 'test:browser is left out: there is no Chromium at %s (Debian: apt-get install chromium)\n' "$CHROMIUM"
  exit 0
fi
node --experimental-vm-modules --disable-warning=ExperimentalWarning \
  node_modules/jest/bin/jest.js --config test/browser/jest.config.mjs "$@"
