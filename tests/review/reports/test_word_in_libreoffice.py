"""LibreOffice opens the commented file, finds every comment, and lays the text out as before."""

import re
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest
from review.making import found, reported

from taizhang.documents.parse import parse
from taizhang.review.reports.word import as_word
from workshop.machine import ROOT

# All between two Chinese characters: beside a digit LibreOffice loses the gap of a fifth where a comment hangs.
PASSAGES = ("巡察", "整改", "责任", "问题", "县")


def converted(soffice: str, data: bytes, form: str, folder: Path, name: str) -> Path:
    source = folder / f"{name}.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", folder, source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{name}.{form.partition(':')[0]}"


def pages(pdftoppm: str, pdf: Path) -> list[bytes]:
    subprocess.run([pdftoppm, "-r", "60", "-gray", pdf, pdf.with_suffix("")], check=True, timeout=60)
    return [page.read_bytes() for page in sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))]


@pytest.fixture(scope="module", params=["plan.docx", "ledger.docx"])
def pair(request) -> tuple[bytes, bytes, int]:
    """A sample, the same with comments, and how many."""
    original = (ROOT / "samples" / request.param).read_bytes()
    document = parse(original, request.param)
    report = reported(document, *(found(document, one) for one in PASSAGES if one in document.text))
    return original, as_word(report, original), len(report.diagnostics)


def test_the_pages_look_as_before(soffice, pdftoppm, tmp_path, pair):
    original, commented, _count = pair
    # Comments are left out of the print, as at a printer's.
    form = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"false"}}'
    before = pages(pdftoppm, converted(soffice, original, form, tmp_path, "before"))
    assert before
    assert pages(pdftoppm, converted(soffice, commented, form, tmp_path, "after")) == before


def test_every_comment_arrives_with_its_author_and_its_passage(soffice, tmp_path, pair):
    _original, commented, count = pair
    assert count >= 3
    with ZipFile(converted(soffice, commented, "odt", tmp_path, "commented")) as package:
        content = package.read("content.xml").decode()
    assert content.count("<office:annotation-end") == count
    assert re.findall(r"<dc:creator>([^<]{1,20})</dc:creator>", content) == ["台账审核"] * count
