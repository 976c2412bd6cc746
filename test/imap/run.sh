#!/usr/bin/env bash
# The IMAP adapter against a real server: Dovecot, in a folder of its own, on a free port of 127.0.0.1.
# Left out, by name, where Dovecot or openssl is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
for needed in dovecot openssl; do
  if ! PATH="$PATH:/usr/sbin" command -v "$needed" >/dev/null; then
    printf 'test:imap is left out: %s is missing (Debian: apt-get install dovecot-imapd openssl)\n' "$needed"
    exit 0
  fi
done
certificates=$(mktemp -d)
trap 'rm -rf "$certificates"' EXIT
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
  -addext 'subjectAltName=DNS:localhost' \
  -keyout "$certificates/key.pem" -out "$certificates/cert.pem" 2>/dev/null
export KITH_TEST_CERTIFICATES=$certificates
export NODE_EXTRA_CA_CERTS=$certificates/cert.pem
node --experimental-vm-modules --disable-warning=ExperimentalWarning \
  node_modules/jest/bin/jest.js --config test/imap/jest.config.mjs "$@"
