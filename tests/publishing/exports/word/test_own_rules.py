"""What this house writes passes the rules that it asks of others, before and after another program has saved it."""

import subprocess
from dataclasses import replace

import pytest
from publishing.exports.papers import FULL, VARIANTS

from taizhang.documents.parse import parse
from taizhang.publishing.exports.bulletin import bulletin_word
from taizhang.publishing.exports.word import GB9704, Attachment, OfficialDocument, Paragraph, write
from taizhang.review import review
from taizhang.review.diagnostic import Severity
from taizhang.review.profiles import PROFILES


def told(data: bytes) -> list[str]:
    """Everything that the rules on files have to say, as a bulletin that goes to the public."""
    report = review(parse(data, "a.docx"), profile=PROFILES["整改通报"])
    of_files = (one for one in report.diagnostics if one.family == "layout" or one.code >= "X107")
    return [f"{one.code} {one.severity} {one.message()}" for one in of_files]


@pytest.mark.parametrize("stamped", [False, True])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_written_bulletin_passes_every_rule_on_files(bulletin, red_headed, stamped, mirrored):
    for document in (bulletin, red_headed):
        assert told(write(document, replace(GB9704, stamped=stamped, mirrored=mirrored))) == []


def test_a_list_of_several_attachments_has_a_layout_of_its_own(bulletin):
    several = tuple(
        Attachment(f"{name}清单", (Paragraph("逐条对照抓好落实。"),)) for name in ("问题", "任务", "责任")
    )
    assert told(write(replace(bulletin, attachments=several))) == []


@pytest.mark.parametrize("name", VARIANTS)
def test_bulletins_with_all_that_belongs_to_them_pass_too(name: str):
    assert told(bulletin_word(VARIANTS[name])) == []


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_letters_to_those_above_pass_with_any_number_of_signers(count: int):
    signers = ("张建国", "李明", "王小红", "欧阳文")[:count]
    assert told(bulletin_word(replace(FULL, letterhead=replace(FULL.letterhead, signers=signers)))) == []


def test_another_layout_is_noticed(bulletin):
    """Otherwise the tests above would pass with blind rules."""
    other = replace(GB9704, top_mm=30, body_pt=14, title_pt=18, indent=0, page_number_pt=9)
    codes = {one[:4] for one in told(write(bulletin, other))}
    assert codes >= {"G103", "G105", "G107", "G111", "G118"}


def test_a_name_in_the_properties_is_noticed(bulletin: OfficialDocument):
    named = replace(bulletin, properties=replace(bulletin.properties, author="张三"))
    assert [one[:9] for one in told(write(named))] == ["X110 must"]


def test_it_still_passes_when_libreoffice_has_saved_it(soffice, tmp_path, red_headed):
    source = tmp_path / "bulletin.docx"
    source.write_bytes(write(red_headed))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for form, folder in (("odt", "odt"), ("docx:MS Word 2007 XML", "back")):
        command = [
            soffice,
            profile,
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            tmp_path / folder,
            source,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        source = tmp_path / folder / f"bulletin.{form[:4].rstrip(':')}"
    grave = [
        one for one in told(source.read_bytes()) if one[5:].startswith((Severity.MUST, Severity.SUSPECT))
    ]
    assert grave == []
