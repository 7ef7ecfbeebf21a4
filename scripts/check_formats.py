#!/usr/bin/env python3
"""Writes plans in every form and lets independent parsers count what arrived: milestones, actions and steps in = out.

usage: check_formats.py PLANLIFT INPUT...

The parsers are Python's own (csv, json, sqlite3, xml, html) and, where they are installed, jsonschema, openpyxl and icalendar;
what is missing is named; the workbooks are opened by LibreOffice, and StratML is validated by xmllint against the schemas of
the shared material. Prints a line a file and form that is wrong; ends with 1 where there is one.
"""
import collections, csv, html.parser, importlib.util, json, pathlib, shutil, sqlite3, subprocess, sys, tempfile, time
import xml.etree.ElementTree as ET

from measuring import found_shared_folder

csv.field_size_limit(1 << 30)
FORMS = {"jsonl": ".jsonl", "csv": ".csv", "xlsx": ".xlsx", "markdown": ".md", "html": ".html", "ics": ".ics", "sqlite": ".sqlite",
         "stratml": ".stratml"}
HAS = {name: importlib.util.find_spec(name) is not None for name in ("jsonschema", "openpyxl", "icalendar")}


def milestones(plan):
    return [m for p in plan["priorities"] for s in p["strands"] for m in s["milestones"]]


def actions(plan):
    return [a for p in plan["actionPlans"] for a in p["actions"]]


def rows(plan):
    """Every milestone, action and step with its id (a step's is its action's and its place), its key and its text."""
    for m in milestones(plan):
        yield "milestone", m["id"], m.get("key"), m["text"]
    for a in actions(plan):
        yield "action", a["id"], a.get("key"), a["title"]
        for number, s in enumerate(a["steps"], 1):
            yield "step", f"{a['id']}/step-{number}", s.get("key"), s["text"]
        for m in a.get("milestones", []):
            yield "milestone", m["id"], m.get("key"), m["text"]


def of_jsonl(path):
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [(r["kind"], r["id"], r.get("text", "")) for r in rows]


def of_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    unguarded = lambda t: t[1:] if t[:1] == "'" and t[1:2] in "=+-@\t\r＝＋－＠" else t
    return [(r["kind"], r["id"], unguarded(r["text"])) for r in rows]


def of_xlsx(path):
    import openpyxl
    sheet = openpyxl.load_workbook(path, read_only=True)["All milestones and actions"]
    rows = sheet.iter_rows(values_only=True)
    head = next(rows)
    at = {name: head.index(name) for name in ("Kind", "Id", "Text")}
    return [(r[at["Kind"]], r[at["Id"]], str(r[at["Text"]] or "")) for r in rows]


def of_ics(path):
    import icalendar
    entries = [e for e in icalendar.Calendar.from_ical(path.read_bytes()).walk() if e.name in ("VEVENT", "VTODO")]
    return [(None, str(e["uid"]).rsplit("@", 1)[0], None) for e in entries]


def of_sqlite(path):
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    return database.execute(
        "SELECT 'milestone', id, text FROM milestones_flat UNION ALL SELECT 'action', id, title FROM actions_flat UNION ALL "
        "SELECT 'step', id, text FROM steps_flat UNION ALL SELECT 'milestone', id, text FROM action_milestones_flat").fetchall()


def of_html(path):
    ids = []

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            attributes = dict(attributes)
            if attributes.get("class") == "milestone":
                ids.append(("milestone", attributes["id"], None))
            elif tag == "tr" and attributes.get("class") == "action":
                ids.append(("action", attributes["id"], None))

    Reader().feed(path.read_text("utf-8"))
    return ids


def of_stratml(path):
    root = ET.parse(path).getroot()
    space = root.tag[: root.tag.index("}") + 1]
    return [("milestone", None, i.findtext(space + "MeasurementDimension")) for i in root.iter(space + "PerformanceIndicator")
            if i.findtext(space + "UnitOfMeasurement") == "Milestone"]


READERS = {"jsonl": of_jsonl, "csv": of_csv, "xlsx": of_xlsx, "ics": of_ics, "sqlite": of_sqlite, "html": of_html, "stratml": of_stratml}
NEEDS = {"xlsx": "openpyxl", "ics": "icalendar"}


def printable(text):
    """The text without what no file of the form may hold: control characters."""
    return "".join(c for c in text if c in "\n\t" or not (ord(c) < 0x20 or 0x7f <= ord(c) < 0xa0)).replace("\r", "")


def compare(plan, form, got):
    want = [(kind, key or id if form == "ics" else id, text) for kind, id, key, text in rows(plan)]
    if form == "stratml":
        want = [row for row in want if row[0] == "milestone"]
    if form == "html":
        # Steps and their milestones stand in the cells of their action's rows.
        ids = {m["id"] for m in milestones(plan)}
        want = [row for row in want if row[0] == "action" or row[1] in ids]
    fields = [i for i in range(3) if all(row[i] is not None for row in got)] if got else [0, 1, 2]
    key = lambda row: tuple(printable(row[i]) for i in fields)
    want, got = collections.Counter(map(key, want)), collections.Counter(map(key, got))
    return want == got, sum(want.values()), sum(got.values())


SCHEMAS = {"1": "StrategicPlanISOVersion20140401.xsd", "2": "PerformancePlanOrReport20160216.xsd"}


def stratml_faults(planlift, plan, folder, schemas):
    """What xmllint says about both parts of the standard."""
    for part, schema in SCHEMAS.items():
        path = folder / f"part-{part}.xml"
        subprocess.run([planlift, "extract", plan, "--quiet", "--stratml-part", part, "-o", path], check=True)
        run = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schemas / schema, path], capture_output=True, text=True)
        if run.returncode:
            yield f"part {part}: {run.stderr.splitlines()[0][:200]}"


def rows_in_libreoffice(workbooks, folder):
    """For each workbook how many milestones, actions and steps LibreOffice reads in it, all in one start of the program."""
    # 44 comma, 34 quote, 76 UTF-8, first row 1, no formats, -1 every sheet as a file of its own.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form,
                    "--outdir", folder / "sheets", *workbooks], capture_output=True, check=True)
    for workbook in workbooks:
        sheet = folder / "sheets" / f"{workbook.stem}-All milestones and actions.csv"
        lines = list(csv.reader(open(sheet, encoding="utf-8", newline=""))) if sheet.exists() else [[]]
        yield workbook, len(lines) - 1


def schema_folder():
    shared = found_shared_folder()
    folder = shared and shared / "schemas/stratml"
    return folder if folder and folder.exists() and shutil.which("xmllint") else None


def main():
    with tempfile.TemporaryDirectory() as folder:
        return check(pathlib.Path(folder))


def check(workbook_folder):
    planlift, *inputs = sys.argv[1:]
    for name in (name for name, there in HAS.items() if not there):
        print(f"{name} is missing: its form is written but not read")
    schemas, has_libreoffice = schema_folder(), shutil.which("soffice")
    if not schemas:
        print("xmllint or the shared schemas are missing: StratML is read but not validated")
    if not has_libreoffice:
        print("soffice is missing: no workbook is opened by LibreOffice")
    rows_of_workbook = {}
    validator = None
    if HAS["jsonschema"]:
        import jsonschema
        schema = json.loads(subprocess.run([planlift, "schema"], capture_output=True, check=True).stdout)
        validator = jsonschema.Draft202012Validator(schema)
    wrong, count, seconds = 0, collections.Counter(), collections.Counter()
    for source in map(pathlib.Path, inputs):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "plan.json"
            begin = time.perf_counter()
            run = subprocess.run([planlift, "extract", source, "--quiet", "-o", file], capture_output=True, text=True)
            if run.returncode:
                print(f"{source.name}: {run.stderr.strip()}")
                wrong += 1
                continue
            seconds["extract"] += time.perf_counter() - begin
            plan = json.loads(file.read_text("utf-8"))
            for error in list(validator.iter_errors(plan))[:3] if validator else []:
                print(f"{source.name}: json: {error.json_path}: {error.message[:150]}")
                wrong += 1
            again = subprocess.run([planlift, "extract", file, "--quiet"], capture_output=True).stdout
            if again != file.read_bytes():
                print(f"{source.name}: json: not the same bytes again")
                wrong += 1
            for form, ending in FORMS.items():
                path = pathlib.Path(folder) / ("plan" + ending)
                begin = time.perf_counter()
                run = subprocess.run([planlift, "extract", file, "--quiet", "-o", path], capture_output=True, text=True)
                seconds[form] += time.perf_counter() - begin
                if run.returncode:
                    print(f"{source.name}: {form}: {run.stderr.strip()}")
                    wrong += 1
                    continue
                twin = pathlib.Path(folder) / ("twin" + ending)
                subprocess.run([planlift, "extract", file, "--quiet", "-o", twin], capture_output=True, check=True)
                if path.read_bytes() != twin.read_bytes():
                    print(f"{source.name}: {form}: not the same bytes again")
                    wrong += 1
                if form in READERS and HAS.get(NEEDS.get(form), True):
                    same, want, got = compare(plan, form, READERS[form](path))
                    count[form] += got
                    if not same:
                        print(f"{source.name}: {form}: {want} in, {got} out, or other texts")
                        wrong += 1
            for fault in stratml_faults(planlift, file, pathlib.Path(folder), schemas) if schemas else []:
                print(f"{source.name}: stratml: {fault}")
                wrong += 1
            workbook = workbook_folder / f"{source.name}.xlsx"
            shutil.copy(pathlib.Path(folder) / "plan.xlsx", workbook)
            rows_of_workbook[workbook] = len(list(rows(plan)))
    if has_libreoffice and rows_of_workbook:
        for workbook, number in rows_in_libreoffice(list(rows_of_workbook), workbook_folder):
            count["LibreOffice"] += number
            if number != rows_of_workbook[workbook]:
                print(f"{workbook.stem}: xlsx in LibreOffice: {rows_of_workbook[workbook]} in, {number} out")
                wrong += 1
        print(f"LibreOffice opened {len(rows_of_workbook)} workbooks: {count['LibreOffice']} milestones, actions and steps")
    print(f"in the plans themselves: {sum(rows_of_workbook.values())} milestones, actions and steps")
    for name, number in seconds.items():
        print(f"{name:9} {number:7.2f} s" + (f"  {count[name]} rows" if count[name] else ""))
    print("all right" if not wrong else f"{wrong} wrong")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
