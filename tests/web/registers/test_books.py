"""Books in the browser: opened, filled by hand and from a file, looked at as of a day, taken away."""

import io
from datetime import date

import openpyxl
import pytest
import shelving
from django.core.files.uploadedfile import SimpleUploadedFile

from taizhang.registers.books.models import Book, Import
from taizhang.registers.books.rows import rows_of


def words(answer) -> str:
    return answer.content.decode()


@pytest.fixture
def zhou(house, signed_in):
    return signed_in(house.zhou)


@pytest.fixture
def book(house):
    return shelving.enterprises(house, 3)


def test_the_rectification_office_opens_a_book_and_names_who_keeps_it(house, signed_in):
    shen = signed_in(house.shen)
    said = {"kind": "projects", "keeper": house.office.pk, "complete_from": "2024-01-01"}
    page = words(shen.post(f"/organizations/{house.unit.pk}/books", said, follow=True))
    assert "底账已启用" in page
    assert Book.objects.get().complete_from == date(2024, 1, 1)


def test_a_row_is_typed_in_corrected_and_struck_out(house, zhou, book):
    at = f"/books/{book.pk}"
    wrong = {"version": book.version, "seen": 0, "name": "新企业", "founded_on": "去年"}
    assert "不是完整的日期" in words(zhou.post(f"{at}/entry", wrong))
    right = wrong | {"founded_on": "2024年5月6日"}
    assert "企业已登记" in words(zhou.post(f"{at}/entry", right, follow=True))
    form = {"version": 0, "seen": 1, "name": "新企业", "founded_on": "2024-05-06", "town": "城西"}
    for _click in range(2):
        page = words(zhou.post(f"{at}/rows/4/change", form, follow=True))
    assert "您刚才的提交已经办理" in page
    assert "<del>—</del> → <ins>城西</ins>" in page
    assert "已被他人更新" in words(zhou.post(f"{at}/rows/4/change", form | {"town": "城北"}))
    strike = {"version": 0, "seen": 2, "reason": "重复登记"}
    assert "已撤销" in words(zhou.post(f"{at}/rows/4/striking", strike, follow=True))
    assert rows_of(book).count() == 3
    assert "撤销：重复登记" in words(zhou.get(f"{at}/rows/4"))


def test_what_is_private_is_shown_to_those_who_keep_the_book(house, signed_in, book):
    shelving.change(house, book, 1, telephone="13800000000")
    address = f"/books/{book.pk}/rows/1"
    assert "13800000000" in words(signed_in(house.zhou).get(address))
    assert "13800000000" not in words(signed_in(house.lu).get(address))
    assert (
        "13800000000"
        not in b"".join(signed_in(house.lu).get(f"/books/{book.pk}/csv").streaming_content).decode()
    )


def test_the_table_is_searched_filtered_and_seen_as_of_a_day(house, zhou, book):
    shelving.change(house, book, 2, closed_on=date(2024, 1, 1), industry="新材料")
    at = f"/books/{book.pk}"
    assert "第2企业" in words(zhou.get(f"{at}?q=第2"))
    assert "第1企业" not in words(zhou.get(f"{at}?industry=新材料"))
    assert "第2企业" not in words(zhou.get(f"{at}?on=2024-06-30"))
    assert "第2企业" in words(zhou.get(f"{at}?on=2023-06-30&sort=-name"))
    for strange in ("?on=x&page=-1&sort=drop&industry=%00", "?page=99999999999999", "?q=%00%27"):
        assert zhou.get(at + strange).status_code == 200


def test_what_is_taken_away_can_be_brought_in_again(house, zhou, book):
    answer = zhou.get(f"/books/{book.pk}/excel")
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    names = [cell.value for cell in sheet.worksheets[0]["B"]]
    assert "第1企业" in names
    kept = io.BytesIO()
    sheet.save(kept)
    page = words(_brought(zhou, book, kept.getvalue()))
    assert "与底账一致 <strong>3</strong>" in page


def _brought(client, book, data: bytes):
    file = SimpleUploadedFile("企业.xlsx", data)
    return client.post(f"/books/{book.pk}/imports", {"file": file}, follow=True)


def test_a_file_is_read_corrected_and_recorded(house, zhou, book):
    rows = [["名目", "成立时间"], ["新企业", "2024-01-01"], ["又一家", "昨天"]]
    page = words(_brought(zhou, book, shelving.sheet(rows)))
    assert "没有找到表头" in page
    one = Import.objects.get()
    at = f"/imports/{one.pk}"
    said = {"version": one.version, "sheet": "Sheet", "header_row": 1, "policy": "skip"}
    zhou.post(at, said)
    one.refresh_from_db()
    page = words(
        zhou.post(
            at, said | {"version": one.version, "column_0": "name", "column_1": "founded_on"}, follow=True
        )
    )
    assert "B3" in page
    assert "新增 <strong>1</strong>" in page
    digest = page.split('name="shown" value="')[1].split('"')[0]
    one.refresh_from_db()
    carried = {"version": one.version, "shown": digest}
    assert "已登记到底账" in words(zhou.post(f"{at}/carrying", carried, follow=True))
    assert "新企业" in words(zhou.get(f"/books/{book.pk}"))
    assert "新增 1 行" in words(zhou.get(at))


def test_a_file_that_is_not_wanted_leaves_nothing(house, zhou, book):
    _brought(zhou, book, shelving.sheet([["企业名称", "乡镇"], ["新企业", "城西"]]))
    one = Import.objects.get()
    assert "什么都没有写入" in words(
        zhou.post(f"/imports/{one.pk}/dropping", {"version": one.version}, follow=True)
    )
    assert rows_of(book).count() == 3


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("企业.doc", b"\xd0\xcf\x11\xe0", "只收 .xlsx 和 .csv"),
        ("企业.xlsx", b"PK\x03\x04rubbish", "损坏"),
        ("企业.csv", b'a,"b\n', "CSV"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(house, zhou, book, name, data, why):
    answer = zhou.post(f"/books/{book.pk}/imports", {"file": SimpleUploadedFile(name, data)}, follow=True)
    assert why in words(answer)
    assert not Import.objects.exists()


def test_words_for_choices_are_the_unit_s_own(house, signed_in, book):
    shen = signed_in(house.shen)
    said = {"version": book.version, "keeper": house.office.pk, "words_industry": "茶产业/茶叶\n文旅"}
    assert "底账设置已保存" in words(shen.post(f"/books/{book.pk}/settings", said, follow=True))
    assert "茶产业" in words(signed_in(house.zhou).get(f"/books/{book.pk}/entry"))


def test_a_bureau_next_door_finds_nothing(house, signed_in, book):
    stranger = signed_in(house.stranger)
    for address in ("", "/rows/1", "/csv", "/entry", "/imports"):
        assert stranger.get(f"/books/{book.pk}{address}").status_code == 404
