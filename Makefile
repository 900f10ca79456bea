# make run      opens the sample case, or another: make run CASE=path
# make test     checks everything that must hold
# make cover    tells which branches of core and layout no test takes
# make bench    measures; ARGS=… chooses what
# make package  makes the packages for Linux in dist/ and drives them; ONEFILE=1 makes one file
# All build .venv first, when it is not there or does not fit; PYTHON=… chooses the interpreter.

SAMPLE := $(firstword $(wildcard resources/samples/el-salvador-2021/*.json))
CASE ?= $(SAMPLE)
PY := .venv/bin/python

.DEFAULT_GOAL := run
.PHONY: run test cover bench package setup clean

unexport PYTHONPATH PYTHONHOME

run: setup
	@sh packaging/run.sh "$(CASE)"

test: setup
	@failed=0; for check in "ruff check -q ." "ruff format -q --check ." mypy "pytest -n 2"; do \
	    $(PY) -m $$check || failed=1; done; exit $$failed

cover: setup
	@$(PY) -m pytest -n 2 --cov

bench: setup
	@$(PY) -m tests.bench $(ARGS)

package: setup
	@sh packaging/package.sh

setup:
	@sh packaging/setup.sh

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
