"""An examination keeps what the person was shown, is theirs alone, and goes on from version to version."""

import pytest

import cast
import texts
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials import profiles
from taizhang.ledger.materials.actions.waive import waive
from taizhang.ledger.materials.actions.withdraw_waiver import withdraw_waiver
from taizhang.ledger.materials.comparing import compared
from taizhang.ledger.materials.engine import engine
from taizhang.ledger.materials.examining import DEFECTS_MOST, Terms, examined
from taizhang.ledger.materials.judged import judged, report_of
from taizhang.ledger.materials.models import Examination, Waiver
from taizhang.ledger.materials.queries import examinations_for, home_of, standing_waivers
from taizhang.review.profiles import BY_NAME

CODES = ["W101", "Q102", "D104", "L103", "A125"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def row(house) -> Examination:
    return texts.examined_by(house.zhou)


def result(row: Examination):
    return judged(row, list(standing_waivers(row)))


def test_what_was_found_is_kept_with_who_asked_and_which_rules_answered(house, row):
    assert [one.code for one in report_of(row).diagnostics] == CODES
    assert (row.person, row.organization, row.profile, row.is_auto) == (
        house.zhou,
        house.office,
        "bulletin",
        True,
    )
    assert (row.engine, row.reference, row.counts) == (
        engine(),
        texts.REFERENCE,
        {"must": 3, "suspect": 2, "hint": 0},
    )
    (said,) = history(row.stream)
    assert said.sentence == "审核“通报.txt”，查出 5 处"
    assert list(verify()) == []


def test_a_later_version_of_the_rules_changes_no_answer(row, monkeypatch):
    """Even where a rule is gone altogether."""
    before = report_of(row)
    monkeypatch.setattr("taizhang.review.catalogue.all_rules", lambda: ())
    assert report_of(row) == before


def test_nobody_sees_what_another_has_examined(house, row):
    assert list(examinations_for(cast.acting(house.zhou))) == [row]
    assert not examinations_for(cast.acting(house.xu)).exists()


def test_a_waiver_takes_the_defect_out_of_the_count_and_gives_its_reason(house, row):
    texts.waived_by(house.zhou, row, 1, " 照录上级文件原题 ")
    found = result(row)
    assert [one.code for one in found.standing.diagnostics] == CODES[1:]
    assert found.waived[0].reason == "照录上级文件原题"
    assert (found.waived[0].code, found.waived[0].passage, found.waived[0].on) == ("W101", "截止", cast.DAY)
    sentences = [one.sentence for one in history(row.stream)]
    assert sentences[1:] == ["豁免 W101“截止”：照录上级文件原题", "豁免 W101 存档"]
    assert list(verify()) == []


def test_a_waiver_that_is_withdrawn_stays_on_record(house, row):
    waiver = texts.waived_by(house.zhou, row)
    withdraw_waiver(waiver, actor=cast.acting(house.zhou), at=cast.NOON)
    assert len(result(row).standing.diagnostics) == 5
    assert Waiver.objects.get().state == "withdrawn"
    assert list(history(row.stream))[-1].sentence == "撤回对 W101“截止”的豁免"
    with pytest.raises(Refused, match="现在是“已撤回”"):
        withdraw_waiver(Waiver.objects.get(), actor=cast.acting(house.zhou), at=cast.NOON)


@pytest.mark.parametrize(
    ("who", "defect", "reason", "sentence"),
    [
        ("xu", 1, "照录", "这次审核是别人做的"),
        ("stranger", 1, "照录", "您的任职不能“豁免差错”"),
        ("zhou", 9, "照录", "这次审核里没有这一处"),
        ("zhou", 0, "照录", "这次审核里没有这一处"),
        ("zhou", 1, "  ", "请写明豁免的理由"),
    ],
)
def test_what_may_not_be_waived_is_refused_with_a_sentence(house, row, who, defect, reason, sentence):
    with pytest.raises(Refused, match=sentence):
        waive(row, defect=defect, reason=reason, actor=cast.acting(getattr(house, who)), at=cast.NOON)
    assert not Waiver.objects.exists()


def test_nothing_is_waived_twice(house, row):
    texts.waived_by(house.zhou, row)
    row.refresh_from_db()
    with pytest.raises(Refused, match="这一处已经豁免"):
        texts.waived_by(house.zhou, row)


def test_the_next_version_keeps_the_waivers_and_says_which_are_idle(house, row):
    texts.waived_by(house.zhou, row, 1)
    row.refresh_from_db()
    texts.waived_by(house.zhou, row, 3)
    later = texts.examined_by(house.zhou, texts.MENDED, predecessor=row)
    found = result(later)
    assert [one.code for one in found.idle] == ["W101"]
    assert [one.code for one in found.waived.values()] == ["D104"]
    assert later.series == row


def test_a_waiver_of_a_later_version_does_not_reach_back(house, row):
    later = texts.examined_by(house.zhou, texts.DRAFT + "附件\n", predecessor=row)
    texts.waived_by(house.zhou, later, 1)
    assert len(result(later).waived) == 1
    assert not result(row).waived


def test_versions_stand_in_one_line(house, row):
    second = texts.examined_by(house.zhou, texts.MENDED, predecessor=row)
    third = texts.examined_by(house.zhou, texts.MENDED, predecessor=second)
    assert (third.series, third.predecessor) == (row, second)
    with pytest.raises(Refused, match="已经有更新的一次审核"):
        texts.examined_by(house.zhou, texts.MENDED, predecessor=row)
    with pytest.raises(Refused, match="这次审核是别人做的"):
        texts.examined_by(house.xu, texts.MENDED, predecessor=third)


def test_what_is_gone_what_is_new_what_stayed(house, row):
    text = texts.DRAFT.replace("大约60场次左右", "60场次") + "截止2026年3月，又完成3条。\n"
    later = texts.examined_by(house.zhou, text, predecessor=row)
    now = report_of(later).diagnostics
    found = compared(report_of(row).diagnostics, now)
    assert [one.code for one in found.gone] == ["Q102"]
    assert [(now[number].code, now[number].span.start) for number in found.new] == [
        ("W101", text.rindex("截止"))
    ]
    assert found.stayed == 4


def test_the_profiles_that_people_choose_are_those_of_the_engine():
    assert set(profiles.LABELS) == set(BY_NAME)
    with pytest.raises(Refused, match="没有这个审核方案"):
        profiles.profile_named("xx")


def test_a_chosen_profile_is_asked_whatever_the_text_is():
    found = examined(texts.DRAFT.encode(), "a.txt", Terms("ledger", texts.REFERENCE))
    assert found.report.profile == "ledger"


def test_who_holds_no_post_has_nothing_examined(house):
    nobody = cast.acting(house.zhou, on=cast.DAY.replace(year=2020))
    with pytest.raises(Refused, match="今天没有任职"):
        home_of(nobody)


def test_what_is_no_text_is_refused():
    with pytest.raises(Refused, match="多半不是一份文稿"):
        examined(("（" * (DEFECTS_MOST + 1)).encode(), "a.txt", Terms("auto", texts.REFERENCE))
