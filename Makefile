# Samenspel: the two commands are `make demo` and `make test`. What else there is: `make help`.
PORT ?= 8000
DATA ?= .demo
HOST ?= 127.0.0.1

# The first Python that is new enough; PYTHON=... chooses another.
ifndef PYTHON
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; exit; }; done; echo python3)
endif
BOOTSTRAP := @command -v $(PYTHON) >/dev/null || { echo "Stopped: there is no $(PYTHON) here; install Python 3.11 or newer." >&2; exit 1; }; \
  $(PYTHON) src/samenspel/dev/bootstrap.py
RUN := .venv/bin/python

.PHONY: help demo demo-reset test check install messages permissions style format
.DEFAULT_GOAL := help

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

demo: ## try Samenspel out with invented people (PORT=8000 DATA=.demo HOST=127.0.0.1)
	$(BOOTSTRAP) demo
	@# exec: a signal that stops make must reach the demo, not a shell in between.
	@exec $(RUN) -m samenspel.dev.demo --port "$(PORT)" --data "$(DATA)" --host "$(HOST)"

demo-reset: ## throw the demo's data away (DATA=.demo)
	$(BOOTSTRAP) demo
	@$(RUN) -m samenspel.dev.reset --data "$(DATA)"

test: ## run all tests, also in a real browser
	$(BOOTSTRAP) dev
	@$(RUN) -m samenspel.dev.chromium
	@$(RUN) -m pytest -n 2 --dist loadgroup $(ARGS)

check: ## style, types, layers, migrations, translations, built CSS
	$(BOOTSTRAP) dev
	@$(RUN) -m samenspel.dev.check

format: ## put the code in the house style
	$(BOOTSTRAP) dev
	@$(RUN) -m ruff check --fix-only --quiet .
	@$(RUN) -m ruff format --quiet .

permissions: ## write docs/permissions.md from the code that decides
	$(BOOTSTRAP) dev
	@$(RUN) -m samenspel.dev.permissions_page

messages: ## gather the texts on screen into locale/ (needs gettext)
	$(BOOTSTRAP) dev
	@$(RUN) -m samenspel.dev.messages gather

style: ## build style sheet, icons and fonts from frontend/ (needs Node)
	$(BOOTSTRAP) dev
	@$(RUN) -m samenspel.dev.style

install: ## only what running for real needs (docs/running.md)
	$(BOOTSTRAP) base
	@$(RUN) -m samenspel.dev.messages compile
