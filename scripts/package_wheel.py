#!/usr/bin/env python3
"""Makes a Python wheel of planlift: the typed package in python/, the program, and the libraries that it needs beside it.

    scripts/package_wheel.py PLANLIFT FOLDER

The program must look for libraries beside itself, also for those that its libraries need: `make wheel` links it so.
"""
import base64
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

# What every Linux has in the version that the wheel's tag names.
LIBRARIES_OF_THE_SYSTEM = re.compile(r"^(ld-linux|libc|libm|libdl|librt|libpthread|libresolv|libutil)[-.]")
# Zip files know no earlier day; the same sources give the same bytes.
DAY_OF_FILES = (1980, 1, 1, 0, 0, 0)
LANGUAGES = ("eng", "cym")
FOLDERS_OF_LANGUAGES = [pathlib.Path("/usr/share") / name for name in ("tesseract-ocr/5/tessdata", "tessdata")]
SCRIPTS = "planlift = planlift.__main__:main"


def main():
    program, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    told = said("readelf", "--dynamic", program)
    if "libswiftCore" in told:
        sys.exit(f"wheel: {program} needs Swift's libraries; “make wheel” builds one that does not")
    if not re.search(r"\(RPATH\).*\$ORIGIN", told):
        sys.exit(f"wheel: {program} does not look for libraries beside itself; “make wheel” links it so")
    sources = pathlib.Path(__file__).resolve().parent.parent
    version = said(program, "--version").split()[0]
    libraries = libraries_of(program)
    with tempfile.TemporaryDirectory() as scratch:
        inside = pathlib.Path(scratch) / "planlift"
        shutil.copy(program, inside)
        subprocess.run(["strip", "--strip-unneeded", inside], check=True)
        files = {f"planlift/program/{name}": path for name, path in libraries.items()}
        files["planlift/program/planlift"] = inside
        # The program looks for languages beside itself first, as for libraries.
        files |= {f"planlift/program/tessdata/{path.name}": path for path in languages()}
        entries = {name: path.read_bytes() for name, path in files.items()}
    for path in sorted((sources / "python/planlift").glob("*")):
        if path.is_file():
            entries[f"planlift/{path.name}"] = path.read_bytes()
    tag = f"py3-none-{platform_tag([program, *libraries.values()])}"
    about = f"planlift-{version}.dist-info"
    entries[f"{about}/METADATA"] = metadata(version, (sources / "README.md").read_text()).encode()
    entries[f"{about}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: planlift\nRoot-Is-Purelib: false\nTag: {tag}\n".encode()
    entries[f"{about}/entry_points.txt"] = f"[console_scripts]\n{SCRIPTS}\n".encode()
    entries[f"{about}/licenses/LICENSE"] = (sources / "LICENSE").read_bytes()
    for name, text in sorted(licences([*libraries.values(), *languages()]).items()):
        entries[f"{about}/licenses/{name}"] = text
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"planlift-{version}-{tag}.whl"
    write(wheel, entries, f"{about}/RECORD")
    print(wheel)


def said(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, check=True, text=True).stdout


def libraries_of(program):
    """The libraries that the program loads at its start or later, and those that they load, by name."""
    late = late_libraries(program)
    libraries = {path.name: path for path in late}
    for file in [program, *late]:
        libraries |= dict(re.findall(r"(\S+) => (\S+)", said("ldd", file)))
    return {name: pathlib.Path(path).resolve() for name, path in sorted(libraries.items())
            if not LIBRARIES_OF_THE_SYSTEM.match(name)}


def late_libraries(program):
    """What the program loads where it is used, as it says itself."""
    known = dict(re.findall(r"(\S+) \(.*\) => (\S+)", said("/sbin/ldconfig", "-p")))
    names = re.findall(rb'"soname":\["([^"]+)"\]', program.read_bytes())
    return [pathlib.Path(known[name.decode()]) for name in names]


def languages():
    """Tesseract's data for the languages that scans are read in."""
    for folder in FOLDERS_OF_LANGUAGES:
        found = [folder / f"{name}.traineddata" for name in LANGUAGES if (folder / f"{name}.traineddata").is_file()]
        if found:
            return found
    sys.exit("wheel: Tesseract's data is missing: apt-get install tesseract-ocr-eng tesseract-ocr-cym")


def platform_tag(files):
    """The oldest C library that has all that is called."""
    versions = [(2, 17)]
    for file in files:
        versions += [(int(major), int(minor)) for major, minor in
                     re.findall(r"GLIBC_(\d+)\.(\d+)", said("readelf", "--version-info", "--wide", file))]
    major, minor = max(versions)
    machine = said("uname", "-m").strip()
    return f"manylinux_{major}_{minor}_{machine}"


def licences(libraries):
    """What Debian says of the origin and licence of each library that goes along."""
    texts = {}
    for library in libraries:
        # A package may know its file by the name before /lib became /usr/lib.
        for path in (str(library), str(library).replace("/usr/lib", "/lib", 1)):
            owner = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True, check=False)
            if owner.returncode == 0:
                package = owner.stdout.split(":")[0]
                text = pathlib.Path("/usr/share/doc") / package / "copyright"
                if text.is_file():
                    texts[f"{package}.txt"] = text.read_bytes()
                break
    return texts


def metadata(version, readme):
    return (f"Metadata-Version: 2.1\nName: planlift\nVersion: {version}\n"
            "Summary: Reads plans of schools and trusts out of PDF and DOCX files\n"
            "License: GPL-2.0-or-later\nRequires-Python: >=3.9\nProvides-Extra: frames\n"
            'Requires-Dist: pandas>=1.5; extra == "frames"\n'
            f"Description-Content-Type: text/markdown\n\n{readme}")


def write(wheel, entries, record):
    lines = [f"{name},sha256={digest(content)},{len(content)}" for name, content in sorted(entries.items())]
    entries[record] = "\n".join(lines + [f"{record},,"]).encode() + b"\n"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(entries.items()):
            entry = zipfile.ZipInfo(name, DAY_OF_FILES)
            entry.compress_type = zipfile.ZIP_DEFLATED
            mode = 0o755 if name.startswith("planlift/program/") else 0o644
            entry.external_attr = (0o100000 | mode) << 16
            archive.writestr(entry, content)


def digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


if __name__ == "__main__":
    main()
