#!/usr/bin/env python3
"""Runs planlift on hostile Word packages, and prints what each costs and what it is told.

usage: measure_hostile.py PLANLIFT [FILE...]

Writes the packages itself; FILEs (and those of the shared corpus's real/hostile-docx, where it is there) are added. Ends
with 1 where one takes more than 2 s of processor time or 256 MB, ends by a signal, or is refused without a word.
"""
import glob, multiprocessing, os, pathlib, subprocess, sys, tempfile, zipfile

from measuring import found_shared_folder

MOST_SECONDS, MOST_MEGABYTES = 2.0, 256.0
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def relations(*targets):
    return f'<?xml version="1.0"?><Relationships xmlns="{RELATIONS}">' + "".join(
        f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(targets)) + "</Relationships>"


def document(body, before=""):
    return f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'


def package(folder, name, body=None, parts=(), main="word/document.xml", before=""):
    with zipfile.ZipFile(folder / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", TYPES)
        file.writestr("_rels/.rels", relations(("officeDocument", main)))
        if body is not None:
            file.writestr(main, document(body, before))
        for path, data in parts:
            file.writestr(path, data)


def cells(count, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{P.format('x')}</w:tc>" * count


def build(folder):
    plain = P.format("Strategic Plan")
    package(folder, "bomb-by-ratio", P.format(" " * 200_000_000))
    package(folder, "bomb-of-parts", plain, [(f"word/media/{i}.xml", "x" * 60_000_000) for i in range(6)])
    package(folder, "bomb-by-count", plain, [(f"word/{i}.xml", "") for i in range(60_000)])
    package(folder, "billion-laughs", P.format("&j;"), before="<!DOCTYPE l [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {b} '{('&' + a + ';') * 10}'>" for a, b in zip("abcdefghi", "bcdefghij")) + "]>")
    package(folder, "external-entity", P.format("&x;"), before="<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")
    package(folder, "path-traversal", plain, [("../../../../tmp/evil.xml", "x"), ("/etc/evil", "x")])
    package(folder, "missing-part")
    package(folder, "circular-relationships", plain, [
        ("word/_rels/document.xml.rels", relations(("header", "header1.xml"), ("footnotes", "document.xml"))),
        ("word/header1.xml", document(plain)), ("word/_rels/header1.xml.rels", relations(("header", "document.xml"), ("header", "header1.xml")))])
    package(folder, "nested-300-deep", "<w:sdt><w:sdtContent>" * 300 + plain + "</w:sdtContent></w:sdt>" * 300)
    package(folder, "tables-in-tables", "<w:tbl><w:tr><w:tc>" * 60 + plain + "</w:tc></w:tr></w:tbl>" * 60)
    package(folder, "10000-columns", f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="10000"/></w:tcPr>{plain}</w:tc></w:tr></w:tbl>' * 50)
    package(folder, "wide-and-long", "<w:tbl>" + ("<w:tr>" + cells(60) + "</w:tr>") * 2_000 + "</w:tbl>")
    package(folder, "overlapping-merges", "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f'<w:tc><w:tcPr><w:gridSpan w:val="{1 + (r * c) % 7}"/><w:vMerge w:val="{"restart" if (r + c) % 5 == 0 else "continue"}"/></w:tcPr>{P.format("x")}</w:tc>' for c in range(12)) + "</w:tr>"
        for r in range(800)) + "</w:tbl>")
    package(folder, "2000-tables", "".join("<w:tbl><w:tr>" + cells(4) + "</w:tr></w:tbl>" + plain for _ in range(2_000)))
    package(folder, "10000-paragraphs", "".join(P.format(f"{i}. Priority {i}: Teaching") for i in range(10_000)))
    package(folder, "one-long-paragraph", P.format("word " * 1_500_000))
    package(folder, "many-runs", "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 300_000 + "</w:p>")
    package(folder, "many-attributes", "<w:p " + " ".join(f'a{i}="1"' for i in range(400_000)) + "/>")
    package(folder, "styles-in-a-circle", plain, [
        ("word/_rels/document.xml.rels", relations(("styles", "styles.xml"))),
        ("word/styles.xml", f'<?xml version="1.0"?><w:styles {W}>' + "".join(
            f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{(i + 1) % 3000}"/></w:style>' for i in range(3000)) + "</w:styles>")])
    good = (folder / "missing-part.docx").read_bytes()
    (folder / "truncated.docx").write_bytes(good[: len(good) // 2])
    (folder / "old-word.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096))
    data = bytearray((folder / "path-traversal.docx").read_bytes())
    for index in range(0, len(data), 37):
        data[index] ^= 0x55
    (folder / "broken-bytes.docx").write_bytes(data)


def run(planlift, path, output):
    process = subprocess.Popen([planlift, "extract", path, "--force", "-o", output], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = process.stderr.read().decode(errors="replace").strip()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    code = os.waitstatus_to_exitcode(status)
    return code, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, told


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    files = [pathlib.Path(file) for file in sys.argv[2:]]
    shared = found_shared_folder()
    if shared:
        files += [pathlib.Path(file) for file in sorted(glob.glob(f"{shared}/corpus/real/hostile-docx/*"))]
    isBad = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # In a process of its own: what a parent once held counts as its children's.
        builder = multiprocessing.Process(target=build, args=(folder,))
        builder.start()
        builder.join()
        print(f"{'file':48}{'exit':>5}{'seconds':>9}{'MB':>7}  told")
        for path in sorted(folder.glob("*.docx")) + files:
            code, seconds, megabytes, told = run(sys.argv[1], path, folder / "plan.json")
            failed = code not in (0, 3) or seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES or (code == 3 and not told)
            isBad = isBad or failed
            first = told.splitlines()[0].replace(str(path.parent) + "/", "") if told else ""
            print(f"{path.stem[:47]:48}{code:5}{seconds:9.2f}{megabytes:7.0f}  {'FAILS ' if failed else ''}{first[:110]}")
    sys.exit(isBad)


main()
