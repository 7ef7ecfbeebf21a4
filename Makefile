# planlift: `make demo` and `make test` do all the set-up by themselves on Debian 12 with Swift. `make help` tells the rest.

PREFIX ?= /usr/local
RELEASE := .build/release/planlift
SWIFT_SOURCES := Package.swift Sources Tests
UNSEEN_OFFICE = $(if $(shell command -v soffice),,libreoffice-writer-nogui libreoffice-calc-nogui)
BENCH_PEERS := pdfplumber PyMuPDF tablers pdf_oxide pdf-inspector
# Targets are optimised across one another, and types are found without a search by name through all conformances, which took a tenth
# of a short document's time.
FASTER := -Xswiftc -cross-module-optimization -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# Without them a page of random words would break its lines elsewhere.
UNSEEN_FONTS := fonts-liberation fonts-dejavu fonts-crosextra-carlito fonts-crosextra-caladea fonts-urw-base35

.PHONY: all help check-undefined diagnostics documentation test-library package wheel static test-package time-isolation check-accessibility test-review picture test-serve measure-serve fuzz mutate measure-hostile demo test lint format score check-scores calibration false-tables time-crowded formats same same-real no-changes time-diff time-formats bench check-speed install clean set-up release test-spark test-parallel measure-batch measure-unseen measure-scans measure-versions fit

all: release

# Tells what there is to make, and how long it takes on two processors.
help:
	@scripts/list_targets.sh $(firstword $(MAKEFILE_LIST))

# Installs what the build needs.
set-up:
	@scripts/set-up.sh

# Builds the program: .build/release/planlift (10 min).
release: set-up
	@swift build --configuration release --product planlift $(FASTER)

# Writes the list of all codes of diagnostics anew: Documentation/diagnostics.md.
diagnostics:
	@python3 scripts/list_diagnostics.py

# Extracts a fixture plan, prints its termly grid and says where the JSON lies.
demo: release
	@mkdir -p .build/demo
	@$(RELEASE) extract fixtures/plans/aldhelm.pdf --output .build/demo/aldhelm.json --force
	@$(RELEASE) show fixtures/plans/aldhelm.pdf --priority 1
	@echo "The plan as JSON: .build/demo/aldhelm.json"

# Builds and runs all tests (25 min); one suite: swift test --filter PlanHTMLTests.
test: set-up
	swift build --build-tests
	swift test --skip-build

# The library's documentation, with its tutorial, in .build/documentation (10 min with the build).
documentation: set-up
	@scripts/build_documentation.sh .build/documentation

# Builds the tutorial's program, a package of its own, against the library, and runs it (10 min).
test-library: set-up
	@scripts/test_library.sh .build/library

# Checks form and house rules of the sources.
lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)
	scripts/check_sources.sh

# Puts the sources into form.
format:
	swift format format --in-place --recursive $(SWIFT_SOURCES)

# Scores plans, reports, differences and tables against the shared corpora.
score: release
	@scripts/score.sh $(RELEASE) .build/score

# How often cells of a given confidence are right; tables found where there are none. Both read what make score wrote.
calibration false-tables: score
	@python3 scripts/$(subst -,_,$@).py .build/score

# Fails where a figure of make score falls by more than 0.002, or more tables are false; the figures that were: scripts/scores.json (1 min).
check-scores: static
	@scripts/set-up.sh jq poppler-utils
	@scripts/check_scores.py .build/package/static/planlift .build/scores $(if $(WRITE),--write)

# Keys that unchanged milestones lose from version to version, and changes told of a plan that was rolled forward a year.
measure-versions: release
	@scripts/measure_versions.py $(RELEASE)

# Shows how time grows with the glyphs and lines of a page.
time-crowded: release
	@scripts/set-up.sh poppler-utils
	@python3 scripts/time_crowded.py $(RELEASE)

# Writes fixtures in every form and reads them with independent parsers; or others: make formats FILES="A B".
formats: release
	@python3 scripts/check_formats.py $(RELEASE) $(or $(FILES),$(wildcard fixtures/plans/*.pdf fixtures/plans/*.docx))

# Times the writing of every form of the longest plan against its extraction.
time-formats: release
	@scripts/set-up.sh poppler-utils
	@scripts/time_formats.py $(RELEASE)

# Compares the plan of every DOCX with the plan of the PDF printed from it, or of two files: make same FILES="A B".
same: release
	@scripts/same_plan.py $(RELEASE) $(FILES)

# Compares the tables of prints of real Word files, as they are and restyled, with those of the Word files (20 min, again 1 min).
same-real: release
	@scripts/same_real.py $(RELEASE) --worst 10

# Compares all renderings of one plan in the shared corpus that say the same: none may have changes.
no-changes: release
	@scripts/no_changes.py $(RELEASE)

# Times the comparison of a plan of 10,000 milestones with a version that has 500 edits.
time-diff: release
	@scripts/time_diff.py $(RELEASE)

# What planlift, pdftotext and tools in Python cost on the same files: a table, .build/bench.json, Documentation/benchmarks.md (5 min).
bench: release
	@scripts/set-up.sh poppler-utils
	-@python3 -m pip install --quiet --disable-pip-version-check --target .build/peers $(BENCH_PEERS)
	@python3 scripts/bench.py $(RELEASE) --peers .build/peers --json .build/bench.json --document Documentation/benchmarks.md

# Fails where planlift takes 15 % more instructions than scripts/speed.json says, told by pdftotext's (10 min with the build).
check-speed: static
	@scripts/set-up.sh poppler-utils valgrind
	@scripts/check_speed.py .build/package/static/planlift

# Apache Spark and GNU parallel drive planlift over documents; what they give is compared with what one machine gives.
test-spark: release
	@scripts/test_spark.sh $(RELEASE)

# GNU parallel drives planlift over documents.
test-parallel: release
	@scripts/test_parallel.sh $(RELEASE)

# Scores plans in words and layouts that nothing was tuned on, as Word files, as PDFs or as both: make measure-unseen RANGE="1 30" KIND=docx.
measure-unseen: release
	@scripts/set-up.sh poppler-utils chromium weasyprint wkhtmltopdf ghostscript $(UNSEEN_OFFICE) $(UNSEEN_FONTS)
	@python3 scripts/measure_unseen.py $(RELEASE) .build/unseen $(or $(RANGE),1 30) $(or $(KIND),all)

# Fits the weights by which rows are found, on random tables, prints how good they are on each part and writes them to .build/fit-documents (1 h, most of it for drawing).
fit: set-up
	@scripts/set-up.sh poppler-utils chromium weasyprint wkhtmltopdf ghostscript $(UNSEEN_OFFICE) $(UNSEEN_FONTS)
	@python3 scripts/fit_rows.py .build/fit-documents
	@PLANLIFT_FITTING=1 swift build --configuration release --scratch-path .build/fit --product planlift-fit -Xswiftc -enable-testing
	@.build/fit/release/planlift-fit .build/fit-documents/documents.json --output .build/fit-documents/RowWeights.json $(FIT)

# Makes scans of corpus documents, and measures how they are read: make measure-scans SCANS="--documents 4 --pages 2 --dpi 200,300".
measure-scans: release
	@scripts/set-up.sh poppler-utils qpdf tesseract-ocr
	@python3 -m pip install --quiet --disable-pip-version-check numpy pillow
	@python3 scripts/measure_scans.py $(RELEASE) .build/scans $(SCANS)

# Rates, memory and kills of planlift convert, or some of them: make measure-batch STEPS="workers many".
measure-batch: release
	@python3 scripts/measure_batch.py $(RELEASE) $(STEPS)

# Fuzzes all that reads foreign bytes, with libFuzzer and the address sanitizer, so many seconds each: make fuzz SECONDS=3600 TARGETS=layout (5 min to build).
fuzz: set-up
	@scripts/build_fuzzer.sh
	@scripts/fuzz.sh .build/fuzz/release/planlift-fuzz $(or $(SECONDS),60) $(TARGETS)

# Changes PDF and DOCX files, and those that go with them, at random and reads them: none may end planlift by a signal or with 4: make mutate RUNS=3000 SEED=2.
mutate: release
	@python3 scripts/mutate_documents.py $(RELEASE) $(or $(RUNS),300) $(or $(SEED),1)

# Reads PDFs and mutants of them by the page reader in C++ under the sanitizers of undefined behaviour and of addresses: make check-undefined RUNS=2000 (3 min for 200).
check-undefined: set-up
	@python3 scripts/check_undefined.py $(or $(RUNS),200) $(or $(SEED),1)

# Hostile Word packages: what each costs, and what is told.
measure-hostile: release
	@python3 scripts/measure_hostile.py $(RELEASE)

# Looks at every kind of page with axe-core in Chromium, light and dark, wide and narrow (2 min).
check-accessibility: static
	@scripts/set-up.sh chromium
	-@python3 -m pip install --quiet --disable-pip-version-check --no-deps --target .build/axe axe-playwright-python==0.1.8
	@python3 scripts/check_accessibility.py .build/package/static/planlift .build/axe/axe_playwright_python/axe.min.js

# Uses the review page in Chromium: point, correct, undo, save; measures that of the longest plan: size, paint, scrolling, print. Pictures go to .build/review (3 min with the build).
test-review: static
	@scripts/set-up.sh chromium poppler-utils
	-@python3 -m pip install --quiet --disable-pip-version-check --target .build/playwright playwright==1.65.2
	@python3 scripts/test_review.py .build/package/static/planlift .build/playwright .build/review
	@python3 scripts/measure_review.py .build/package/static/planlift .build/playwright .build/review

# Draws the README's picture of the review page anew: Documentation/images/review.png.
picture: release
	@scripts/set-up.sh chromium poppler-utils
	-@python3 -m pip install --quiet --disable-pip-version-check --target .build/playwright playwright==1.65.2
	@python3 scripts/draw_review.py $(RELEASE) .build/playwright Documentation/images/review.png

# Uses “planlift serve” in Chromium, as people do and as those do who mean harm; pictures of it go to .build/serve (2 min with the build).
test-serve: static
	@scripts/set-up.sh chromium qpdf
	-@python3 -m pip install --quiet --disable-pip-version-check --target .build/playwright playwright==1.65.2
	-@python3 -m pip install --quiet --disable-pip-version-check --no-deps --target .build/axe axe-playwright-python==0.1.8
	@python3 scripts/test_serve.py .build/package/static/planlift .build/playwright .build/axe/axe_playwright_python/axe.min.js .build/serve
	@python3 scripts/measure_serve.py .build/package/static/planlift 20

# What “planlift serve” holds in memory over many documents, 20 at once and one after the other: make measure-serve COUNT=200 (3 min).
measure-serve: release
	@python3 scripts/measure_serve.py $(RELEASE) $(or $(COUNT),200)

# What reading in a process of its own costs, in milliseconds a run.
time-isolation: release
	@python3 scripts/time_isolation.py $(RELEASE)

# Installs the program, its manual pages and the completions of bash, zsh and fish: make install PREFIX=/usr/local (10 min with the build).
install: release
	@scripts/install.sh $(RELEASE) "$(DESTDIR)$(PREFIX)"

# A program without Swift's libraries outside, which looks for others beside itself first. It is built apart: other flags compile all anew.
static: set-up
	@swift build --scratch-path .build/static --configuration release --product planlift --static-swift-stdlib -Xlinker --disable-new-dtags $(FASTER)
	@install -D -m 755 .build/static/release/planlift .build/package/static/planlift

# A Debian package for machines without Swift, in .build/package (10 min with the build).
package: static
	@scripts/set-up.sh dpkg-dev binutils
	@scripts/package_debian.sh .build/package/static/planlift .build/package

# A Python wheel with the program and the libraries that it needs, in .build/package (10 min with the build).
wheel: static
	@scripts/set-up.sh binutils
	@python3 scripts/package_wheel.py .build/package/static/planlift .build/package

# Installs both in a clean Debian root and a new Python environment, and does the main job with them (3 min more).
test-package: package wheel
	@scripts/test_package.sh .build/package

# Removes all that was built.
clean:
	rm -rf .build
