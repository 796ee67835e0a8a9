"""Opens what Lantern wrote with software that we did not write, and compares counts and words.

    tests/outside/check.py FOLDER

FOLDER holds a folder for each sample workshop, as tests/outside/samples.rs writes them. Spreadsheets, web pages and
Word files are converted by LibreOffice, and every part of them is held against the schemas of Office Open XML by the
openxml-audit package; calendars are read by the icalendar package; tables by Python's own csv module; pictures and
everything in ZIP files by a strict XML parser.
"""

import csv
import io
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / ".packages"))
import icalendar  # noqa: E402
import openxml_audit  # noqa: E402

faults = []
opened = []
not_opened = []
schemas = openxml_audit.OpenXmlValidator(max_errors=100)


def hold(truth, what):
    if not truth:
        faults.append(what)


def bare(text):
    """Only letters and figures: what is left of a text however it is broken into lines and pages."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in text if sign.isalnum())


def rows(file):
    raw = file.read_bytes()
    hold(raw.startswith(b"\xef\xbb\xbf"), f"{file}: no byte order mark")
    text = raw.decode("utf-8-sig")
    # An own reader of line ends would hide what is wrong with them.
    table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    hold(all(len(row) == len(table[0]) for row in table), f"{file}: rows of different lengths")
    opened.append(file)
    return [dict(zip(table[0], row)) for row in table[1:]]


def events(file):
    raw = file.read_bytes()
    calendar = icalendar.Calendar.from_ical(raw)
    found = list(calendar.walk("VEVENT"))
    for event in found:
        hold(not event.errors, f"{file}: {event.errors}")
        for needed in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            hold(needed in event, f"{file}: an event without {needed}")
        for no in ("ATTENDEE", "ORGANIZER"):
            hold(no not in event, f"{file}: an event with {no}")
        days = (event.decoded("DTEND") - event.decoded("DTSTART")).days if "DTEND" in event else 1
        hold(days == 1, f"{file}: an event of {days} days")
    names = [str(event["UID"]) for event in found]
    hold(len(names) == len(set(names)), f"{file}: two events of one name")
    opened.append(file)
    return found


def parts(file):
    """Every part of a ZIP file; XML parts must be XML."""
    with zipfile.ZipFile(file) as whole:
        hold(whole.testzip() is None, f"{file}: damaged")
        for part in whole.infolist():
            data = whole.read(part)
            if part.filename.endswith((".xml", ".rels", ".svg")):
                xml.fromstring(data)
            if part.filename.endswith((".xlsx", ".docx")):
                parts(io.BytesIO(data))
    opened.append(file)


# Word always writes these two parts, and this validator wants them. ECMA-376 part 1 lets a document do without either
# (11.3.5: at most one font table; 14.2.7: at most one theme), and so do Word and LibreOffice.
DISPENSABLE = re.compile(r"^A required relationship type '[^']*/relationships/(fontTable|theme)' is missing\.$")


def lawful(file):
    """Every part of a Word or Excel file against the schemas, and what the parts say of each other."""
    found = schemas.validate(file)
    faults.extend(f"{file}: {fault.part_uri}: {fault.description}" for fault in found.errors if not DISPENSABLE.match(fault.description))
    opened.append(file)


def broken(file, name, old, new):
    """The same file with these words in one part of it replaced."""
    copy = io.BytesIO()
    with zipfile.ZipFile(file) as whole, zipfile.ZipFile(copy, "w") as other:
        for part in whole.infolist():
            data = whole.read(part)
            other.writestr(part.filename, data.replace(old, new, 1) if part.filename == name else data)
    return copy.getvalue()


def watchman_is_awake(folder):
    """The schemas must find what is wrong, or finding nothing says nothing."""
    wrong = {
        "report.docx": ("word/document.xml", b"<w:pPr>", b"<w:pPr><w:unheard/>"),
        "tracker.xlsx": ("xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheetDatum/><sheetData>"),
    }
    with tempfile.TemporaryDirectory() as place:
        for name, (part, old, new) in wrong.items():
            file = Path(place) / name
            file.write_bytes(broken(folder / name, part, old, new))
            before = len(faults)
            lawful(file)
            found = len(faults) > before
            del faults[before:]
            opened.pop()
            hold(found, f"{name}: a fault made on purpose was not found")


def converted(office, files, to, into):
    """LibreOffice says little when it fails: what counts is whether the file is there."""
    if not files:
        return
    with tempfile.TemporaryDirectory() as profile:
        command = [office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", to, "--outdir", str(into)]
        done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, timeout=600, check=False)
    ending = "." + to.split(":", 1)[0]
    for file in files:
        # A sheet of a workbook gets its own name after that of the workbook.
        if any(out.stat().st_size > 0 for out in into.glob(f"{file.stem}*{ending}")):
            opened.append(file)
        else:
            faults.append(f"{file}: LibreOffice made no {ending} of it: {done.stderr.strip()[-300:]}")


def pdf_text(file):
    reader = shutil.which("pdftotext")
    return subprocess.run([reader, "-q", str(file), "-"], capture_output=True, text=True, check=True).stdout if reader else None


def one_workshop(folder, office):
    promises = rows(folder / "promises.csv")
    notes = rows(folder / "notes.csv")
    dated = [row for row in promises if row["due"]]
    calendar = folder / "dates.ics"
    found = events(calendar) if calendar.exists() else []
    tracked = [event for event in found if not re.match(r"(Suggested|Check-in): ", str(event["SUMMARY"]))]
    hold(len(tracked) == len(dated), f"{folder.name}: {len(dated)} promises with a day, {len(tracked)} in the calendar")
    told = {str(event["UID"]).split("@")[0]: str(event["DESCRIPTION"]) for event in tracked}
    for row in dated:
        words = row["commitment"].removeprefix("'")
        hold(bare(words) in bare(told.get(row["id"], "")), f"{folder.name}: “{words[:60]}” is not in the calendar")
    for file in folder.glob("*.svg"):
        xml.parse(file)
        opened.append(file)
    for file in [*folder.glob("*.xlsx"), *folder.glob("*.docx"), *folder.glob("*.zip")]:
        parts(file)
    for file in [*folder.glob("*.xlsx"), *folder.glob("*.docx")]:
        lawful(file)
    if office:
        in_office(folder, office, promises, notes)


def in_office(folder, office, promises, notes):
    with tempfile.TemporaryDirectory() as out:
        out = Path(out)
        converted_sheets(folder, office, promises, out)
        for kind, words in (("docx", True), ("html", False)):
            files = sorted(folder.glob(f"*.{kind}"))
            converted(office, files, "pdf" if kind == "docx" else "pdf:writer_web_pdf_Export", out)
            for file in files:
                text = pdf_text(out / f"{file.stem}.pdf") if (out / f"{file.stem}.pdf").exists() else None
                if text is None:
                    continue
                hold(text.strip() != "", f"{file}: no words in the PDF")
                if words and folder.name == "example" and file.stem == "two-page-brief":
                    # Where a font is not there, one with wider letters takes its place, and two pages are still two.
                    hold(text.count("\f") == 2, f"{file}: {text.count(chr(12))} pages")
                if words and file.stem.startswith("record"):
                    hold_words(file, text, [row["note"] for row in notes if row["kind"] == "note"])


def converted_sheets(folder, office, promises, out):
    book = folder / "tracker.xlsx"
    # UTF-8, commas, every text quoted, the first sheet.
    converted(office, [book], "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", out)
    made = list(out.glob("tracker*.csv"))
    hold(len(made) == 1, f"{book}: {len(made)} sheets")
    for file in made:
        table = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline=""), strict=True))
        kept = [row for row in table[1:] if any(row)]
        hold(len(kept) == len(promises), f"{book}: {len(promises)} rows written, {len(kept)} read")
        at = {head: place for place, head in enumerate(table[0])}
        by_id = {row[at["Id"]]: row for row in kept}
        for row in promises:
            read = by_id.get(row["id"])
            words = row["commitment"].removeprefix("'")
            hold(read is not None and bare(read[at["What"]]) == bare(words), f"{book}: “{words[:60]}” came back different")
    converted(office, [book], "pdf", out)


def hold_words(file, text, notes):
    whole = bare(text)
    for note in notes:
        # Right-to-left words come out of a PDF in another order.
        if note.isascii():
            hold(bare(note) in whole, f"{file}: “{note[:60]}” is not in the PDF")


def main():
    folder = Path(sys.argv[1])
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        not_opened.append("LibreOffice is not here: no workbook, web page or Word file was opened by it.")
    for workshop in sorted(path for path in folder.iterdir() if (path / "notes.csv").exists()):
        one_workshop(workshop, office)
    watchman_is_awake(folder / "example")
    for file in sorted(folder.glob("themes/*.svg")):
        xml.parse(file)
        opened.append(file)
    for line in not_opened:
        print(line)
    if faults:
        print("\n".join(faults[:40]))
        sys.exit(f"{len(faults)} faults.")
    print(f"{len(opened)} times a file was opened by software that Lantern's makers did not write; all as they should be.")


main()
