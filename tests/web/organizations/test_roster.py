"""Units and people from Excel: a trial run that names the cell, then all or nothing."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from taizhang.bureau.accounts.models import Account, Appointment, Person
from taizhang.bureau.appointments.models import Roster
from taizhang.bureau.appointments.template import COLUMNS
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.organizations.models import Organization

COUNTY, UNIT = "云泽县", "云泽县科技和经济信息化局"
NEW = [
    (COUNTY, UNIT, "产业股/数字组", "江楠", "科员", "承办人", "jiangnan", "2026-02-01"),
    (COUNTY, UNIT, "投资促进股", "周明", "", "承办人", "zhou", ""),
    (COUNTY, UNIT, "空白股", "", "", "", "", ""),
]


def sheet(*rows, head=COLUMNS):
    book = Workbook()
    for row in (head, *rows):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return SimpleUploadedFile("名单.xlsx", out.getvalue())


def words(answer) -> str:
    return answer.content.decode()


def tried(client, house, *rows, head=COLUMNS):
    return client.post("/roster", {"within": house.unit.pk, "file": sheet(*rows, head=head)})


def sealed(answer) -> str:
    return words(answer).split('name="trial" value="')[1].split('"')[0]


def counts():
    return Organization.objects.count(), Person.objects.count(), Appointment.objects.count()


def test_the_trial_run_says_what_would_be_added_and_writes_nothing(house, shen):
    before = counts()
    page = words(tried(shen, house, *NEW))
    assert (
        "新设机构 <strong>3</strong> 个，新登记 <strong>1</strong> 人，新任职 <strong>1</strong> 项" in page
    )
    assert "<strong>1</strong> 行与账上一致" in page
    assert counts() == before


def test_what_was_tried_is_imported_and_the_password_is_shown_once(house, shen, client):
    answer = shen.post("/roster", {"trial": sealed(tried(shen, house, *NEW))})
    assert answer["Cache-Control"] == "private, no-store"
    password = words(answer).split("<code>")[1].split("</code>")[0]
    assert client.login(username="jiangnan", password=password)
    post = Appointment.objects.get(person__name="江楠")
    assert post.from_date.isoformat() == "2026-02-01"
    assert post.organization.name == "数字组"
    assert post.organization.parent.name == "产业股"
    assert list(verify()) == []


def test_importing_again_changes_nothing(house, shen):
    shen.post("/roster", {"trial": sealed(tried(shen, house, *NEW))})
    before = counts()
    again = tried(shen, house, *NEW)
    assert "没有新增" in words(again)
    assert shen.post("/roster", {"trial": sealed_or_none(again)}).status_code == 422
    assert counts() == before
    assert Roster.objects.count() == 1


def sealed_or_none(answer) -> str:
    return sealed(answer) if 'name="trial"' in words(answer) else "x"


def test_the_second_click_writes_nothing_twice_and_says_the_same_passwords(house, shen):
    trial = tried(shen, house, *NEW)
    facts = {"trial": sealed(trial), "once": str(trial.context["form"]["once"].value())}
    first = shen.post("/roster", facts)
    before = counts()
    second = shen.post("/roster", facts)
    assert second.status_code == 200
    assert counts() == before
    assert second.context["opened"] == first.context["opened"] != []
    assert second.context["counts"] == first.context["counts"]


@pytest.mark.parametrize(
    ("row", "cell", "why"),
    [
        ((COUNTY, UNIT, "某股", "张三", "", "局座", "zhang", ""), "F3", "的角色“局座”不认得"),
        ((COUNTY, UNIT, "某股", "", "", "承办人", "zhang", ""), "D3", "缺姓名"),
        (("", UNIT, "某股", "张三", "", "承办人", "zhang", ""), "A3", "缺县区"),
        ((COUNTY, "", "某股", "张三", "", "承办人", "zhang", ""), "B3", "没有填单位"),
        ((COUNTY, UNIT, "某股", "张三", "", "承办人", "zhang", "去年"), "H3", "不是日期"),
        ((COUNTY, UNIT, "某股", "张三", "", "承办人", "zhou", ""), "G3", "已经是周明的"),
        ((COUNTY, "云泽县水利局", "", "张三", "", "承办人", "zhang", ""), "B3", "不在您的范围内"),
        (("别的县", "某局", "", "张三", "", "承办人", "zhang", ""), "B3", "不在您的范围内"),
        ((COUNTY, f"{UNIT}/投资促进股", "", "张三", "", "承办人", "zhang", ""), "B3", "在账上是股室"),
    ],
)
def test_what_cannot_be_entered_is_named_by_its_cell_and_nothing_is_written(house, shen, row, cell, why):
    before = counts()
    answer = tried(shen, house, NEW[0], row)
    assert answer.status_code == 422
    assert f"<strong>{cell}</strong>" in words(answer)
    assert why in words(answer)
    assert 'name="trial"' not in words(answer).split("</h1>")[1]
    assert counts() == before


def test_what_differs_from_the_books_is_shown_and_the_books_stand(house, shen):
    other = (COUNTY, UNIT, "投资促进股", "周明", "", "承办人", "zhou", "2026-05-01")
    assert "任职日期与账上的 2025-01-01 不同" in words(tried(shen, house, other))


def test_what_changed_since_the_trial_run_is_noticed(house, shen):
    first, second = tried(shen, house, *NEW), tried(shen, house, NEW[0])
    shen.post("/roster", {"trial": sealed(second)})
    answer = shen.post("/roster", {"trial": sealed(first)})
    assert answer.status_code == 409
    assert "请重新试算" in words(answer)


def test_a_trial_of_somebody_else_is_worth_nothing(house, shen, signed_in):
    trial = sealed(tried(shen, house, *NEW))
    assert signed_in(house.wen).post("/roster", {"trial": trial}).status_code == 422
    assert not Account.objects.filter(username="jiangnan").exists()


def test_nobody_imports_a_post_for_themselves(house, shen):
    own = (COUNTY, UNIT, "", "沈洁", "", "党组书记", "shen", "")
    answer = shen.post("/roster", {"trial": sealed(tried(shen, house, NEW[0], own))})
    assert answer.status_code == 422
    assert "不能办理自己的任职" in words(answer)
    assert not Account.objects.filter(username="jiangnan").exists()


def test_a_renamed_office_is_not_made_a_second_time(house, shen):
    facts = {"version": 0, "name": "招商服务股", "short_name": "", "day": "2026-01-01"}
    shen.post(f"/organizations/{house.office.pk}/name", facts)
    assert "没有新增" in words(tried(shen, house, NEW[1]))


def test_a_file_that_is_no_roster_is_refused_with_a_sentence(house, shen):
    answer = tried(shen, house, ("a", "b"), head=("甲", "乙"))
    assert answer.status_code == 422
    assert "没有“姓名、角色、账号”这几列" in words(answer)


def test_the_template_is_read_as_it_was_written(house, shen):
    book = load_workbook(io.BytesIO(shen.get("/roster/template").content))
    assert tuple(cell.value for cell in book.worksheets[0][1]) == COLUMNS


def test_only_the_office_of_rectification_imports(xu, observer):
    for client in (xu, observer):
        assert client.get("/roster").status_code == 403
