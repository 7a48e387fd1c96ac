"""T19: no harmless file is refused: what offices write is read, and what they photograph is drawn."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from documents.making.benign import Benign, benign_files
from faults.figures import measured
from machinery import need

from taizhang.documents.parse import parse
from taizhang.documents.pictures import draw_bounded
from taizhang.documents.refusal import Unreadable
from taizhang.documents.sandbox import parse_bounded
from workshop.machine import WRITER

QUICK, LONG = 1, 20


def refused(files: Iterable[Benign], *, is_bounded: bool) -> tuple[int, dict[str, str]]:
    """How many there were, and what was said of those that were not taken."""
    count, said = 0, dict[str, str]()
    for one in files:
        count, data = count + 1, one.make()
        try:
            if not one.is_read:
                assert draw_bounded(data, one.name).large
            elif is_bounded:
                assert parse_bounded(data, one.name).text.strip()
            else:
                assert parse(data, one.name).text.strip()
        except Unreadable as why:
            said[one.name] = str(why)
    return count, said


def told(count: int, said: dict[str, str]) -> None:
    measured("T19 harmless", database="sqlite", harmless=count, harmless_refused=len(said))
    assert said == {}


def test_no_harmless_file_is_refused():
    told(*refused(benign_files(QUICK), is_bounded=False))


@pytest.mark.full
def test_none_of_two_hundred_is_refused():
    count, said = refused(benign_files(LONG), is_bounded=False)
    assert count >= 200
    told(count, said)


@pytest.mark.battery
def test_nor_is_one_refused_within_the_bounds_of_the_reader():
    """Time and memory of a process of its own for each."""
    told(*refused(benign_files(LONG), is_bounded=True))


@pytest.mark.battery
def test_nothing_that_libreoffice_writes_is_refused(tmp_path):
    """Word files as it saves them, and its PDFs."""
    made = written_again(need(WRITER), tmp_path)
    count, said = refused((Benign(one.name, one.read_bytes) for one in made), is_bounded=True)
    assert count == 2 * LONG
    told(count, said)


def written_again(program: str, folder: Path) -> list[Path]:
    for one in (one for one in benign_files(LONG) if one.name.endswith(".docx")):
        (folder / one.name).write_bytes(one.make())
    out = folder / "out"
    for form in ("pdf", "docx:MS Word 2007 XML"):
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [program, profile, "--headless", "--convert-to", form, "--outdir", str(out)]
        subprocess.run(
            [*command, *map(str, folder.glob("*.docx"))], check=True, capture_output=True, timeout=300
        )
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return sorted(out.iterdir())
