# Charte: every target does its own set-up.
#
#   make site    build the generator and render Content/ and Templates/ into Output/
#   make test    the whole test suite
#   make help    the others

SHELL := /bin/sh
SWIFT ?= swift
CHARTE := .build/release/charte

.PHONY: site test test-browser serve check schema bench profile docs format lint clean help libraries generator pagefind \
	test-tools

help: ## This list
	@grep -E '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | sort | awk -F ':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

site: generator pagefind ## Build the site into Output/
	@$(CHARTE) build
	@$(CHARTE) schema --quiet

serve: generator ## Show the site on this machine and follow its files
	@$(CHARTE) serve $(SERVE)

# After larger changes: of a function that is another now the compiler knows nothing.
profile: libraries ## Count what builds do how often, for the compiler to go by
	@sh Benchmarks/profile.sh

# make bench BENCH="--pages 100000 --rounds 1 --no-latency" measures growth.
bench: generator ## Measure: builds beside the floor and Hugo, and how soon an edit is seen
	@python3 Benchmarks/bench.py $(BENCH)

check: generator ## Check the content and the templates; write nothing
	@$(CHARTE) check

schema: generator ## Write what editors need to help while typing
	@$(CHARTE) schema

docs: generator ## Write docs/checks.md and docs/reference.md from what the program knows
	@$(CHARTE) explain --format markdown > docs/checks.md
	@$(CHARTE) reference > docs/reference.md

# The browser comes last and alone: beside the others it would wait for a processor more than for its pages.
test: libraries test-tools pagefind ## Run the whole test suite
	@$(SWIFT) test --skip BrowserTests
	@$(SWIFT) test --skip-build --filter BrowserTests

test-browser: libraries test-tools pagefind ## Run the tests in a real browser alone
	@$(SWIFT) test --filter BrowserTests

generator: libraries
	@$(SWIFT) build -c release --product charte

libraries:
	@sh .ci/libraries.sh

pagefind: ## Fetch what makes the index of the full text; the site can do without it
	@sh .ci/pagefind.sh

# What only the tests need.
test-tools:
	@sh .ci/test-tools.sh

format: ## Put the Swift sources into the house layout
	@$(SWIFT) format --in-place --recursive Package.swift Sources Tests

lint: ## Tell what « make format » would change
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

clean: ## Remove what was built and rendered
	@if [ -x $(CHARTE) ]; then $(CHARTE) clean; fi
	@rm -rf .build
