#!/usr/bin/env bash
# Makes .venv from uv.lock, and does nothing when that has been done: every target of the Makefile calls this first.
#
#     scripts/setup.sh site      what `make serve`, `make site` and `make check` need
#     scripts/setup.sh tests     the test tools as well
#     scripts/setup.sh fuzz      and the fuzzer, which not every kind of machine can have
#
# PYTHON=python3.13 chooses the Python. Works with the bash 3.2 of macOS.
set -euo pipefail

readonly wanted="${1:-site}"
readonly oldest_python="3.11"
readonly oldest_uv="0.5" # reads dependency groups and this lock file's version
readonly stamp=".venv/.byline-setup"
readonly turn=".cache/setup" # a link to the number of the process whose turn it is: made in one step, or not at all

cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf 'setup: %s\n' "$*" >&2; }
fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

# --- What is there already ------------------------------------------------------------------------------------------

# What the environment is made from. The checkout's path is part of it, because the commands in .venv/bin name it.
# Content, not times: a git checkout changes times alone.
recipe() {
  printf 'for %s in %s\n' "$1" "$(pwd -P)"
  cksum uv.lock pyproject.toml scripts/setup.sh hooks/*mkdocs*.py
}

# Who has more than is wanted keeps it.
is_done() {
  local made level enough=""
  [[ -x .venv/bin/python && -r $stamp ]] || return 1
  made="$(<"$stamp")"
  for level in site tests fuzz; do
    if [[ $level == "$wanted" ]]; then enough=yes; fi
    if [[ -n $enough && $made == "$(recipe "$level")" ]]; then return 0; fi
  done
  return 1
}

version_of() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

at_least() { # at_least 3.11 3.9 → no
  local major="${2%%.*}" minor="${2#*.}"
  minor="${minor%%.*}"
  ((major > ${1%%.*} || (major == ${1%%.*} && minor >= ${1#*.})))
}

# Why the .venv that is there cannot be used; nothing when it can.
flaw() {
  if ! [[ -x .venv/bin/python ]] || ! version_of .venv/bin/python >/dev/null; then
    echo "its Python is gone"
  elif ! at_least "$oldest_python" "$(version_of .venv/bin/python)"; then
    echo "its Python is $(version_of .venv/bin/python), and Byline needs $oldest_python or newer"
  elif [[ -n ${PYTHON:-} && $(version_of "$PYTHON") != "$(version_of .venv/bin/python)" ]]; then
    echo "its Python is $(version_of .venv/bin/python), and PYTHON=$PYTHON asks for another"
  elif was_moved; then
    echo "it was made in another folder"
  elif ! have_uv && ! [[ -x .venv/bin/pip ]]; then
    echo "it has neither uv nor pip"
  fi
}

was_moved() {
  local here
  here="$(pwd -P)"
  if [[ -r $stamp ]]; then
    [[ $(head -n 1 "$stamp") != *" in $here" ]]
  else # made by uv or by hand: its activate script names its folder
    if grep -qF -e "$here/.venv" -e "$PWD/.venv" .venv/bin/activate 2>/dev/null; then return 1; fi
  fi
}

# --- Python ---------------------------------------------------------------------------------------------------------

# The first Python that is new enough, or an explanation.
find_python() {
  local candidate version too_old="" candidates=(python3 python3.14 python3.13 python3.12 python3.11 python)
  if [[ -n ${PYTHON:-} ]]; then candidates=("$PYTHON"); fi
  for candidate in "${candidates[@]}"; do
    version="$(version_of "$candidate")" || continue
    if at_least "$oldest_python" "$version"; then
      command -v "$candidate"
      return
    fi
    too_old="${too_old:+$too_old, }$candidate is $version"
  done
  if [[ -n ${PYTHON:-} && -z $too_old ]]; then
    fail "PYTHON=$PYTHON does not start. Give a command or a path: make serve PYTHON=python3.12"
  fi
  fail "Byline needs Python $oldest_python or newer, but ${too_old:-none is on the PATH}." \
    "Debian, Ubuntu: sudo apt install python3 python3-venv    macOS: brew install python" \
    "If a newer one has another name: make serve PYTHON=/path/to/python3.12"
}

need_venv_module() {
  "$1" -c 'import ensurepip, venv' 2>/dev/null && return
  fail "$1 has no venv module, which makes .venv. Debian and Ubuntu keep it in a package of its own:" \
    "    sudo apt install python3-venv        (or python$(version_of "$1")-venv, if $1 is not the system's python3)" \
    "Then run make again. With uv on the PATH the module is not needed."
}

# --- uv -------------------------------------------------------------------------------------------------------------

# Prints the uv on the PATH, when it is new enough.
uv_on_path() {
  local version
  version="$(uv --version 2>/dev/null)" && at_least "$oldest_uv" "$(cut -d ' ' -f 2 <<<"$version")" && command -v uv
}

# Prints the uv to use: that one, or the one in .venv.
uv_command() {
  uv_on_path && return
  .venv/bin/uv --version >/dev/null 2>&1 && echo .venv/bin/uv
}

have_uv() { uv_command >/dev/null; }

# Progress bars are for people; logs get errors only.
quiet_in_logs() { [[ -t 2 ]] || echo --quiet; }

make_venv() {
  local uv python="$1"
  if uv="$(uv_on_path)"; then
    say "making .venv with uv and $python ($(version_of "$python"))"
    "$uv" venv --quiet --python "$python" .venv
  else
    say "making .venv with $python ($(version_of "$python"))"
    "$python" -m venv .venv
  fi
}

# A venv's own pip may be told by the user's settings to install elsewhere; PIP_USER=0 keeps it here.
get_uv() {
  have_uv && return
  say "getting uv, which installs what uv.lock says"
  # shellcheck disable=SC2046  # no word at all on a terminal
  PIP_USER=0 .venv/bin/python -m pip install $(quiet_in_logs) --disable-pip-version-check "uv>=$oldest_uv" ||
    fail "pip could not get uv from PyPI (see above). Behind a proxy, set HTTPS_PROXY and run make again."
}

# --frozen: the lock decides, and is never rewritten here. Who has the test tools keeps them when only the site is
# wanted. uv leaves itself and pip in place. Its settings for other environments are none of ours.
sync() {
  local level=site groups=--no-dev
  if [[ $wanted != site || -x .venv/bin/pytest ]]; then level=tests groups=--group=dev; fi
  if [[ $wanted == fuzz ]]; then level=fuzz groups="--group=dev --group=fuzz"; fi
  # Where Python may not keep what it compiles, it would compile all of it again at every start: seconds each time.
  if [[ -n ${PYTHONDONTWRITEBYTECODE:-} ]]; then export UV_COMPILE_BYTECODE=1; fi
  say "installing what uv.lock says (some seconds; the first time it is downloaded)"
  # shellcheck disable=SC2046,SC2086  # one word for each
  env -u VIRTUAL_ENV -u UV_PYTHON -u UV_PROJECT_ENVIRONMENT \
    "$(uv_command)" sync $(quiet_in_logs) --frozen $groups ||
    fail "uv could not install everything (see above). What was downloaded is kept: run make again." \
      "Behind a proxy, set HTTPS_PROXY."
  if [[ -n ${PYTHONDONTWRITEBYTECODE:-} ]]; then .venv/bin/python -m compileall -q hooks || true; fi
  recipe "$level" >"$stamp"
}

# --- All of it ------------------------------------------------------------------------------------------------------

# Whether .venv can be made is asked before the old one goes.
need_venv() {
  local why python
  if [[ -d .venv && ! -e .venv/pyvenv.cfg && -n $(ls -A .venv) ]]; then
    fail ".venv is a folder, but no Python environment: not touching it. Move or remove it, then run make again."
  fi
  why="$(flaw)"
  [[ -n $why ]] || return 0
  python="$(find_python)"
  uv_on_path >/dev/null || need_venv_module "$python"
  if [[ -e .venv || -L .venv ]]; then say ".venv cannot be used ($why): making it anew"; fi
  rm -rf .venv
  make_venv "$python"
}

# One window serves while another tests: neither may build on what the other has half made.
wait_for_turn() {
  local other said=""
  mkdir -p .cache
  [[ -w .cache ]] || fail "cannot write in this folder (.cache): is the checkout another user's?"
  until ln -s "$$" "$turn" 2>/dev/null; do
    other="$(readlink "$turn" || true)"
    if [[ -n $other ]] && ! kill -0 "$other" 2>/dev/null; then
      rm -f "$turn" # it was killed
    else
      [[ -n $said ]] || say "another make (process $other) is setting up .venv: waiting for it"
      said=yes
      sleep 0.5
    fi
  done
  trap 'rm -f "$turn"' EXIT
}

main() {
  case "$wanted" in site | tests | fuzz) ;; *) fail "site, tests or fuzz, not $wanted" ;; esac
  if [[ -z ${PYTHON:-} ]] && is_done; then return; fi
  wait_for_turn
  need_venv
  if is_done; then return; fi
  rm -f "$stamp" # a set-up that stops half-way is done again
  get_uv
  sync
  say "done"
}

main
