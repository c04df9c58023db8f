# Two commands do everything: `make site` and `make test`. `make help` lists the rest.

SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING = 1
# NOW="2026-11-25 08:30" builds the site as it will stand at that time, for a rehearsal.
export HUB_NOW = $(NOW)

.DEFAULT_GOAL := help
.PHONY: help site check serve stats announce test lint lock bench clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-8s %s\n' "$$name" "$$what"; done

site: $(VENV)/.ready ## the environment and the whole site, in site/
	@$(BIN)/python scripts/build.py

check: $(VENV)/.ready ## every problem of the content at once, without building
	@$(BIN)/python scripts/check.py

serve: $(VENV)/.ready ## the site on this machine, made anew at every change, drafts shown
	@$(BIN)/python scripts/serve.py $(ARGS)

stats: $(VENV)/.ready-stats ## the numbers of the reports, pulled anew into data/report-stats.json
	@$(BIN)/python scripts/pull_stats.py $(ARGS)

announce: $(VENV)/.ready-announce ## shows what is new for the channels of data/ward.yml; ARGS=--send sends it
	@$(BIN)/python scripts/announce.py $(ARGS)

test: $(VENV)/.ready-dev ## everything the tests need, a browser included, and the tests
	@.ci/chromium
	@.ci/engines $(BIN)/python
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 3 --dist worksteal $(ARGS)

lint: $(VENV)/.ready-dev ## style and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

lock: $(VENV)/.ready-dev ## the newest versions that fit, written to the lock files
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml --extra stats -c requirements.lock -o requirements-stats.lock
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml --extra announce -c requirements.lock -o requirements-announce.lock
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml --extra stats --extra stats-postgres --extra announce --group test --group dev -c requirements.lock -c requirements-stats.lock -c requirements-announce.lock -o requirements-dev.lock
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml --extra stats-spark -c requirements-dev.lock -o requirements-spark.lock

bench: $(VENV)/.ready-dev ## the figures of benchmarks/RESULTS.md, measured anew (an hour)
	@$(BIN)/python benchmarks/build_speed.py

clean: ## forget the site, the caches and the environment
	rm -rf site .site.* .cache $(VENV)

$(VENV)/bin/python:
	@.ci/venv $(PYTHON) $(VENV)

$(VENV)/.ready: $(VENV)/bin/python requirements.lock pyproject.toml
	@echo "Đang cài môi trường (lần đầu mất một hai phút)…"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@$(BIN)/python -m compileall -q scripts/hub
	@touch $@

$(VENV)/.ready-stats: $(VENV)/.ready requirements-stats.lock
	@echo "Đang cài phần lấy số liệu (lần đầu mất một hai phút)…"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-stats.lock
	@touch $@

$(VENV)/.ready-announce: $(VENV)/.ready requirements-announce.lock
	@echo "Đang cài phần gửi tin (lần đầu mất một lúc)…"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-announce.lock
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
