#!/usr/bin/env python3
"""Counts tables found where there are none. usage: false_tables.py FOLDER, which scripts/score.sh filled

Pages of the corpus's PDFs on which the truth has no table are prose, lists, tables of contents: a table there is false.
On the benchmark a table that shares no text with any table of the truth's on its page is.
"""
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from measuring import letters_and_digits, shared_folder


def on_pages_without_tables(folder, shared):
    """The false tables of the corpus, each with its page, and how many pages have none."""
    false, prose_pages = [], 0
    for path in sorted((folder / "plans").glob("*.pdf.json")):
        truth = json.loads((shared / "corpus/dev" / path.name.replace(".pdf.json", ".gold.json")).read_text())
        with_tables = {page for table in truth["tables"] for page in table["pages"]}
        prose_pages += truth["pages"] - len(with_tables)
        for table in json.loads(path.read_text())["tables"]:
            false += [(path.name, page) for page in table["pages"] if page not in with_tables]
    return false, prose_pages


def of_benchmark(folder, shared):
    """The false tables of the benchmark, each with its first page, and how many tables were found."""
    found, false = 0, []
    for path in sorted((folder / "benchmark").glob("*.json")):
        name = path.name.removesuffix(".pdf.json")
        truth = next(iter(sorted((shared / "bench/icdar2013").rglob(f"{name}-str.xml"))))
        texts = {}
        for region in ElementTree.parse(truth).getroot().iter("region"):
            texts.setdefault(int(region.get("page")), set()).update(
                letters_and_digits(cell.findtext("content") or "") for cell in region.iter("cell"))
        for table in json.loads(path.read_text())["tables"]:
            found += 1
            known = set().union(*(texts.get(page, set()) for page in table["pages"]))
            filled = [letters_and_digits(cell["text"]) for cell in table["cells"] if letters_and_digits(cell["text"])]
            if sum(text in known for text in filled) * 2 < len(filled):
                false.append((name, table["pages"][0]))
    return false, found


def main():
    folder, shared = pathlib.Path(sys.argv[1]), shared_folder()
    false, prose_pages = on_pages_without_tables(folder, shared)
    print(f"corpus: {len(false)} false tables on {prose_pages} pages without tables")
    for name, page in false:
        print(f"  {name} page {page}")
    false, found = of_benchmark(folder, shared)
    print(f"benchmark: {len(false)} false tables of {found} found")
    for name, page in false:
        print(f"  {name} page {page}")


if __name__ == "__main__":
    main()
