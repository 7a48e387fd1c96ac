"""Counts of the ledger are those of a day, whatever happens afterwards."""

from datetime import timedelta

import pytest

import cast
from taizhang.publishing.bulletins.figures.counts import LedgerOn, counts
from taizhang.publishing.bulletins.figures.marks import Mark
from taizhang.publishing.bulletins.figures.naming import named
from taizhang.publishing.bulletins.figures.recognising import core, typed_figures
from taizhang.publishing.bulletins.figures.sources import Sources

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    round = cast.round_with_findings(house, findings=3, measures=2)
    done = cast.carry_out(house, round.findings.get(number=1))
    cast.write_off_through(house, cast.apply_for(house, done))
    cast.carry_out(house, round.findings.get(number=2))
    return round


def number(name, round, on=cast.DAY):
    return counts()[name].of(LedgerOn(round, on))[0]


def test_what_was_done_is_counted_on_its_day_and_not_before(round):
    names = ("问题数", "措施数", "已完成问题数", "已销号问题数", "正在整改问题数", "未销号问题数")
    assert [number(name, round) for name in names] == [3, 6, 2, 1, 1, 2]
    before = cast.DAY - timedelta(days=400)
    assert [number(name, round, before) for name in names] == [0] * 6


def test_the_rows_behind_a_count_are_as_many_as_it_says(round):
    for name, count in counts().items():
        value, rows = count.of(LedgerOn(round, cast.DAY))
        if count.number is None:
            assert value == len(list(rows)), name


def test_meetings_are_counted_by_kind(house, round):
    cast.meeting(house)
    sources = Sources(round, cast.DAY)
    shown = {one: sources.printed(sources.asked(named(one))) for one in ("会议次数", "中心组学习次数")}
    assert shown["会议次数"] == "1次"
    assert shown["中心组学习次数"] == "0次"


def test_a_typed_figure_is_recognised_by_its_name_and_value(round):
    sources = Sources(round, cast.DAY)
    (found,) = typed_figures("已销号问题1个。", (), sources)
    assert [one.code for one in found.matches] == ["已销号问题数"]
    (wrong,) = typed_figures("已销号问题2个。", (), sources)
    assert (wrong.matches, wrong.against[0][1]) == ((), "1个")


def test_a_connected_figure_is_not_recognised_again(round):
    sources = Sources(round, cast.DAY)
    (found,) = typed_figures("已销号问题1个。", (), sources)
    mark = Mark(found.start, found.end, found.matches[0])
    assert typed_figures("已销号问题1个。", (mark,), sources) == []


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("规上工业企业数", "规上工业企业"),
        ("当年认定高新技术企业数", "认定高新技术企业"),
        ("“3+2”产业总产值", "3+2产业总产值"),
    ],
)
def test_of_a_name_is_left_what_writers_write(name, left):
    assert core(name) == left
