"""Lights follow the rule of their round, are computed from the day, and a filter says what one light says."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.lights import Light, light_of, lighting_in, lighting_over, limits_of
from taizhang.ledger.rounds.actions.set_lights import set_lights
from taizhang.ledger.rounds.light_presets import PRESETS, USUAL
from taizhang.ledger.rounds.lights import Lamp, Scheme, refuse_unsound_lights
from taizhang.workdays import SEEDED

TODAY = date(2026, 9, 30)
DAYS = Scheme(Lamp("green"), Lamp("yellow", days=5), Lamp("orange", days=2), Lamp("red"), working=True)


def known():
    return SEEDED


def at(due, scheme=USUAL, today=TODAY, *, is_done=False):
    return light_of(due, is_done=is_done, limits=limits_of(scheme, today, known))


@pytest.mark.parametrize(
    ("days", "light"),
    [(-1, "overdue"), (0, "warning"), (10, "warning"), (11, "notice"), (20, "notice"), (21, "normal")],
)
def test_the_usual_rule_lights_at_twenty_and_ten_days(days, light):
    assert at(TODAY + timedelta(days=days)) == light


def test_what_has_no_date_or_is_done_has_its_own_light():
    assert at(None) == Light.NONE
    assert at(date(2026, 1, 1), is_done=True) == Light.DONE


@pytest.mark.parametrize(
    ("due", "light"),
    [
        (date(2026, 10, 9), "warning"),
        (date(2026, 10, 10), "notice"),
        (date(2026, 10, 13), "notice"),
        (date(2026, 10, 14), "normal"),
    ],
    ids=["two are left over the holiday", "a made-up Saturday is the third", "five are left", "six are left"],
)
def test_working_days_leave_out_the_holiday_and_count_the_weekend_that_makes_up_for_it(due, light):
    assert at(due, DAYS) == light


@given(st.integers(-30, 400), st.sampled_from(["usual", *PRESETS]), st.booleans())
def test_every_light_is_what_counting_the_days_that_are_left_gives(days, name, working):
    facts = PRESETS[name].scheme.plain | {"working": working}
    scheme = Scheme.read(facts)
    due = TODAY + timedelta(days=days)
    left = SEEDED.left(TODAY, due) if working else days
    light = at(due, scheme)
    if days < 0:
        assert light == Light.OVERDUE
    elif scheme.warning.days is not None and left <= scheme.warning.days:
        assert light == Light.WARNING
    elif scheme.notice.days is not None and left <= scheme.notice.days:
        assert light == Light.NOTICE
    else:
        assert light == Light.NORMAL


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_is_sound_and_says_where_it_is_from(name):
    refuse_unsound_lights(PRESETS[name].scheme)
    assert Scheme.read(PRESETS[name].scheme.plain) == PRESETS[name].scheme
    assert PRESETS[name].source


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"notice": Lamp("yellow", days=10)}, "第一级预警的天数要比第二级的多"),
        ({"warning": Lamp("pink", days=10)}, "选一种颜色"),
        ({"overdue": Lamp("red", "名" * 13)}, "不超过 12 个字"),
        ({"warning": Lamp("red", days=731)}, "天数要在 0 到 730 之间"),
    ],
)
def test_a_rule_that_cannot_be_is_refused_in_words(changed, why):
    facts = {
        "normal": USUAL.normal,
        "notice": USUAL.notice,
        "warning": USUAL.warning,
        "overdue": USUAL.overdue,
    }
    with pytest.raises(Refused, match=why):
        refuse_unsound_lights(Scheme(**{**facts, **changed}))


@pytest.mark.django_db
def test_a_rule_is_set_by_the_rectification_office_and_journaled():
    house = cast.bureau()
    round = cast.round_with_findings(house)
    with pytest.raises(Refused, match="您的任职不能"):
        set_lights(round, scheme=DAYS, **cast.at_work(house.zhou))
    set_lights(round, scheme=DAYS, **cast.at_work(house.shen))
    round.refresh_from_db()
    assert lighting_in(round, TODAY).usual.scheme == DAYS
    assert lighting_over(TODAY).of(round.pk).scheme == DAYS
    assert lighting_over(TODAY).of(round.pk + 1).scheme == USUAL
    with pytest.raises(Refused, match="没有变化"):
        set_lights(round, scheme=DAYS, **cast.at_work(house.shen))
