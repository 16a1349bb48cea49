# Two commands: `make serve` shows the site, `make test` runs every test. Each makes .venv by itself; see `make help`.

HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON ?=
ARGS ?=
export PYTHON

bin := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help serve site check test lint format text fuzz bench setup setup-tests setup-quality setup-fuzz clean

help: ## this list
	@echo 'Byline. Two commands are enough to begin with: make serve, make test.'
	@echo
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)$$/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F '|' '{ printf "%-19s %s\n", $$1, $$2 }'
	@echo
	@echo '  PORT=8001 and HOST=… for make serve; ARGS="…" is handed to the command, as in make test ARGS="-k calendar";'
	@echo '  PYTHON=python3.13 makes .venv with another Python (3.11 or newer).'

serve: setup ## check the programme, build the site, show it at http://127.0.0.1:8000 and follow every change
	@$(bin)/python scripts/port_free.py '$(HOST)' '$(PORT)'
	@$(bin)/byline serve --host '$(HOST)' --port '$(PORT)' $(ARGS)

site: setup ## build the site into site/, and end
	@$(bin)/byline build $(ARGS)

check: setup ## check the programme: plan/, people/ and themes/
	@$(bin)/byline check $(ARGS)

test: setup-tests ## run the whole test suite, lint and types included
	@$(bin)/python -m pytest $(ARGS)

lint: setup-tests ## ruff's checks and format, mypy's types
	@$(bin)/ruff check .
	@$(bin)/ruff format --check .
	@$(bin)/mypy

format: setup-tests ## let ruff format the code, and mend what it safely can
	@$(bin)/ruff check --fix .
	@$(bin)/ruff format .

text: setup-tests ## bring the catalogs up to date with the texts of templates and code, and tell what wants translating
	@$(bin)/python scripts/catalogs.py $(ARGS)

fuzz: setup-fuzz ## feed the reader and the rules what a fuzzer makes up, a minute or as ARGS="-max_total_time=3600" says; on Linux
	@$(bin)/python scripts/fuzz.py $(ARGS)

bench: setup-tests ## measure Byline beside others, some minutes; ARGS="--only check --sizes 1000,10000" chooses, ARGS=--help tells more
	@PYTHONPATH=tests:hooks $(bin)/python -m bench $(ARGS)

setup: ## make .venv for the site; the others do it by themselves
	@scripts/setup.sh site

setup-tests: ## make .venv with the test tools too; make test does it by itself
	@scripts/setup.sh tests

setup-quality: setup-tests ## add what measures the site: axe, html-validate, Lighthouse; without it those tests are skipped
	@scripts/setup_quality.sh

setup-fuzz: ## make .venv with the fuzzer too; make fuzz does it by itself
	@scripts/setup.sh fuzz

# What can be made again in a moment. The environment takes longer, so it stays.
made := site .site-* .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build

clean: ## remove what was built, and say what
	@for path in $(made); do if [ -e "$$path" ]; then echo "removing $$path"; rm -rf -- "$$path"; fi; done
	@echo 'Kept .venv. For a new one as well: rm -r .venv'
