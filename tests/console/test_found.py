"""An empty house gets its people from one sheet, and says in which row it stumbled."""

from datetime import UTC, datetime

import pytest
from openpyxl import Workbook

from taizhang.bureau.accounts.models import Account, Appointment
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.reading import read_roster
from taizhang.bureau.appointments.template import COLUMNS, EXAMPLE, ROLES
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.console.founding.settle import settle as settle_from
from taizhang.documents.parse import parse

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)


def roster(tmp_path, *rows, head=COLUMNS):
    path = tmp_path / "名单.xlsx"
    book = Workbook()
    for row in (head, *rows):
        book.active.append(row)
    book.save(path)
    return read_roster(parse(path.read_bytes(), path.name))


def settle(reading):
    """The steps that added something, each with its line and the password of a new account."""
    opened = settle_from(reading, content=[b"x"], file_name="名单.xlsx", at=NOON)
    return [(step.line, password) for step, password in opened]


def test_the_example_makes_a_whole_bureau(tmp_path):
    opened = settle(roster(tmp_path, *EXAMPLE))
    assert len(opened) == len(EXAMPLE)
    office = Organization.objects.get(name="投资促进股")
    assert [one.person.name for one in office.appointments.order_by("pk")] == ["许琳", "周明"]
    assert office.path.startswith(Organization.objects.get(name="青禾县").path)


def test_each_account_opens_with_its_own_password(tmp_path):
    opened = settle(roster(tmp_path, *EXAMPLE))
    assert len({password for _line, password in opened}) == len(EXAMPLE)
    for line, password in opened:
        assert Account.objects.get(username=line.username).check_password(password)


def test_a_second_run_adds_only_what_is_new(tmp_path):
    settle(roster(tmp_path, *EXAMPLE))
    more = ("青禾县", EXAMPLE[1][1], "办公室", "陆青", "主任", "股室负责人", "luqing", "")
    opened = settle(roster(tmp_path, *EXAMPLE, more))
    assert [line.name for line, _password in opened] == ["陆青"]
    assert Appointment.objects.count() == len(EXAMPLE) + 1


def test_an_account_of_somebody_else_is_named_with_its_row_and_nothing_is_left_behind(tmp_path):
    other = ("青禾县", EXAMPLE[1][1], "办公室", "陆青", "主任", "股室负责人", "fangzheng", "")
    with pytest.raises(Refused, match="第 8 行的账号“fangzheng”已经是方正的，请给陆青另起一个"):
        settle(roster(tmp_path, *EXAMPLE, other))
    assert not Organization.objects.exists()


def test_a_second_line_for_the_same_person_is_a_second_post(tmp_path):
    also = ("青禾县", EXAMPLE[1][1], "", "高远", "副局长", "整改办", "gaoyuan", "")
    opened = settle(roster(tmp_path, *EXAMPLE, also))
    assert opened[-1][1] == ""
    posts = Account.objects.get(username="gaoyuan").person.appointments.order_by("pk")
    assert [one.role for one in posts] == ["leader", "rectifier"]


def test_somebody_without_an_account_is_entered_once(tmp_path):
    silent = (*EXAMPLE[1][:6], "", "")
    for _run in range(2):
        settle(roster(tmp_path, silent))
    assert Appointment.objects.count() == 1


def test_passwords_hold_nothing_that_looks_alike(tmp_path):
    for _line, password in settle(roster(tmp_path, *EXAMPLE)):
        assert not set(password) & set("0oO1lI_")


def test_the_sheet_offers_every_role():
    assert set(ROLES) == {str(one.label) for one in Role}


def test_the_sheet_to_fill_in_is_read_as_it_was_written(taizhang, tmp_path):
    path = tmp_path / "样表.xlsx"
    assert taizhang("found", path, "--template").returncode == 0
    assert [line.name for line in read_roster(parse(path.read_bytes(), path.name)).lines] == [
        row[3] for row in EXAMPLE
    ]


def test_columns_may_stand_in_any_order(tmp_path):
    head = tuple(reversed(COLUMNS))
    rows = [tuple(reversed(row)) for row in EXAMPLE]
    assert [line.name for line in roster(tmp_path, *rows, head=head).lines] == [row[3] for row in EXAMPLE]


def test_an_unknown_role_is_named_with_its_row(tmp_path):
    with pytest.raises(Refused, match="F2：第 2 行的角色“局座”不认得，可以填：承办人、"):
        settle(roster(tmp_path, ("青禾县", "某局", "", "张三", "", "局座", "zhang", "")))


def test_a_person_without_a_name_is_named_with_its_row(tmp_path):
    with pytest.raises(Refused, match="D3：第 3 行缺姓名"):
        settle(roster(tmp_path, EXAMPLE[0], ("青禾县", "某局", "", "", "", "整改办", "zhang", "")))


def test_an_office_without_a_unit_leaves_nothing_behind(tmp_path):
    with pytest.raises(Refused, match="第 3 行填了股室，没有填单位"):
        settle(
            roster(tmp_path, EXAMPLE[0], ("青禾县", "", "办公室", "张三", "", "承办人", "zhang", "")),
        )
    assert not Organization.objects.exists()


def test_a_sheet_with_headings_only_is_empty(tmp_path):
    with pytest.raises(Refused, match="名单是空的"):
        roster(tmp_path)


def test_founding_is_journaled_under_the_name_of_the_command_line(tmp_path):
    settle(roster(tmp_path, *EXAMPLE))
    assert {entry.actor.name for entry in Entry.objects.select_related("actor")} == {"建账命令"}
    assert list(verify()) == []
