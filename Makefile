# Two commands: `make run` shows the product at work, `make test` proves it. Both set up `.venv` when it is not there.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
CASE   := claims/lao-russia-2024
PIP    := $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt

.PHONY: run test lint refresh clean

run: $(VENV)/.run
	@$(BIN)/crosscheck run $(CASE) --fail-on never

test: lint
	@$(BIN)/python -m pytest

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

# what the repository keeps of the demonstration and the rules, written anew after a change of what is found
refresh: $(VENV)/.dev
	@$(BIN)/python -m tests.golden.demonstration

# torch comes first and alone, so that a CPU build at hand is taken and no CUDA packages follow it in
$(VENV)/.run: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing crosscheck into $(VENV) ..."
	@$(PIP) torch
	@$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@$(PIP) --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
