# planlift: `make demo` and `make test` do all the set-up by themselves on Debian 12 with Swift.

PREFIX ?= /usr/local
RELEASE := .build/release/planlift
SWIFT_SOURCES := Package.swift Sources Tests
UNSEEN_OFFICE = $(if $(shell command -v soffice),,libreoffice-writer-nogui libreoffice-calc-nogui)
# Without them a page of random words would break its lines elsewhere.
UNSEEN_FONTS := fonts-liberation fonts-dejavu fonts-crosextra-carlito fonts-crosextra-caladea fonts-urw-base35

.PHONY: all demo test lint format score calibration false-tables time-crowded formats same no-changes time-diff time-formats bench install clean set-up release test-spark test-parallel measure-batch measure-mutations measure-unseen

all: release

set-up:
	@scripts/set-up.sh

release: set-up
	@swift build --configuration release --product planlift

# Extracts a fixture plan, prints its termly grid and says where the JSON lies.
demo: release
	@mkdir -p .build/demo
	@$(RELEASE) extract fixtures/plans/aldhelm.pdf --output .build/demo/aldhelm.json --force
	@$(RELEASE) show fixtures/plans/aldhelm.pdf --priority 1
	@echo "The plan as JSON: .build/demo/aldhelm.json"

test: set-up
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)
	scripts/check_sources.sh

format:
	swift format format --in-place --recursive $(SWIFT_SOURCES)

score: release
	@scripts/score.sh $(RELEASE) .build/score

# How often cells of a given confidence are right; tables found where there are none. Both read what make score wrote.
calibration false-tables: score
	@python3 scripts/$(subst -,_,$@).py .build/score

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

# Compares all renderings of one plan in the shared corpus that say the same: none may have changes.
no-changes: release
	@scripts/no_changes.py $(RELEASE)

# Times the comparison of a plan of 10,000 milestones with a version that has 500 edits.
time-diff: release
	@scripts/time_diff.py $(RELEASE)

bench: release
	@scripts/set-up.sh poppler-utils
	@python3 scripts/bench.py $(RELEASE)

# Apache Spark and GNU parallel drive planlift over documents; what they give is compared with what one machine gives.
test-spark: release
	@scripts/test_spark.sh $(RELEASE)

test-parallel: release
	@scripts/test_parallel.sh $(RELEASE)

# Scores plans in words and layouts that nothing was tuned on, as Word files, as PDFs or as both: make measure-unseen RANGE="1 30" KIND=docx.
measure-unseen: release
	@scripts/set-up.sh poppler-utils chromium weasyprint wkhtmltopdf ghostscript $(UNSEEN_OFFICE) $(UNSEEN_FONTS)
	@python3 scripts/measure_unseen.py $(RELEASE) .build/unseen $(or $(RANGE),1 30) $(or $(KIND),all)

# Rates, memory and kills of planlift convert, or some of them: make measure-batch STEPS="workers many".
measure-batch: release
	@python3 scripts/measure_batch.py $(RELEASE) $(STEPS)

# Changes PDF and DOCX files at random and reads them: none may end by a signal: make measure-mutations RUNS=3000.
measure-mutations: release
	@python3 scripts/measure_mutations.py $(RELEASE) $(RUNS)

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/planlift"

clean:
	rm -rf .build
