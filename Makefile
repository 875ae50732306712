PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: brief test lint bench gate translations clean

# Write the brief on Belarus–Kyrgyzstan in Russian and English: brief.ru.*, brief.en.*
brief: .venv/installed
	$(BIN)/visavis brief BLR KGZ --lang ru --to brief.ru.html --to brief.ru.docx --to brief.ru.pdf
	$(BIN)/visavis brief BLR KGZ --lang en --to brief.en.html --to brief.en.docx --to brief.en.pdf

# Formatter check, linter, strict types, import contract, and the tests
test: lint
	$(BIN)/python -m pytest -n auto

# All checks of `make test` but the tests themselves
lint: $(READY)
	$(BIN)/ruff format --check src tests bench gates tools
	$(BIN)/ruff check src tests bench gates tools
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# Speed and memory, each figure beside its floor
bench: $(READY)
	$(BIN)/python -m bench

# Accuracy on annotated news, each figure beside its floor
gate: $(READY)
	$(BIN)/python -m gates

# Take new sentences from the code into the Russian catalogue, and compile it
translations: $(READY)
	$(BIN)/python tools/translations.py

.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(READY): .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

clean:
	rm -rf .venv build dist
