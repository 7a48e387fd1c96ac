"""The slip of a write-off: for what is written off, or a preview that cannot pass for one (对账销号单)."""

import io
from urllib.parse import unquote

import pytest
from chaining import again
from docx import Document

import cast
from taizhang.bureau.files.models import File
from taizhang.ledger.writeoffs.models import Application


def taken(client, finding):
    answer = client.get(f"/findings/{finding.pk}/write-off/slip")
    assert answer.status_code == 200
    document = Document(io.BytesIO(answer.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    name = unquote(answer.headers["Content-Disposition"])
    return "\n".join([*(one.text for one in document.paragraphs), *cells]), name


@pytest.fixture
def written_off(house, applied):
    return cast.write_off_through(house, applied)


def test_it_holds_the_finding_what_was_done_what_proves_it_and_who_agreed(zhou, written_off):
    text, name = taken(zhou, written_off)
    for said in (
        "对账销号单",
        "十五届县委第三轮巡察第1号",
        "重点项目推进不够有力之1",
        "建立第1类项目的第2项推进机制",
        "已经印发实施",
        "已全部整改到位",
        "印发的文件",
        "股室初审",
        "同意：属实,同意",
        "沈洁",
        "周明于",
    ):
        assert said in text
    assert "对账销号单-十五届县委第三轮巡察第1号_" in name
    assert "预览" not in text


def test_it_has_the_digest_of_every_file_and_of_what_was_submitted(zhou, written_off):
    text, _name = taken(zhou, written_off)
    solid = text.replace(" ", "")
    for digest in (*File.objects.filter(evidence_files__isnull=False).values_list("digest", flat=True),):
        assert digest in solid
    assert Application.objects.get().digest in solid


def test_under_review_it_is_a_preview_in_title_name_and_foot(zhou, applied):
    text, name = taken(zhou, applied)
    assert "（预览）" in text
    assert "预览：未销号，不作销号依据" in text
    assert "未销号" in text
    assert "-预览_" in name


def test_the_page_of_the_finding_leads_to_it(house, zhou, applied):
    address = f"/findings/{applied.pk}/write-off/slip"
    page = zhou.get(f"/findings/{applied.pk}").content.decode()
    assert address in page
    assert "预览对账销号单（未销号）" in page
    cast.write_off_through(house, applied)
    assert "下载对账销号单" in zhou.get(f"/findings/{applied.pk}").content.decode()


def test_before_an_application_there_is_none_and_next_door_never(zhou, stranger, finding, house):
    assert zhou.get(f"/findings/{finding.pk}/write-off/slip").status_code == 404
    applied = cast.apply_for(house, cast.carry_out(house, finding))
    assert stranger.get(f"/findings/{again(applied).pk}/write-off/slip").status_code == 404
