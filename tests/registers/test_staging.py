"""Stages of a project by a template of the unit: reckoned, recorded, late, and never guessed."""

from datetime import date

import pytest
import shelving

from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.books.rows import overdue, rows_of
from taizhang.registers.catalogue import registers
from taizhang.registers.staging import months_later, staged, stages_of, templates

SIGNED = date(2025, 1, 31)


@pytest.fixture
def project(house):
    book = shelving.opened(house, "projects")
    shelving.recorded(house, book, {"name": "某项目", "signed_on": SIGNED})
    shelving.opened(house, "stages")
    return rows_of(book).get()


def steps(house, *rows):
    book = shelving.opened(house, "steps")
    facts = [
        {"label": f"本县-{n}", "template": "本县", "place": n, "name": f"第{n}步", **row}
        for n, row in enumerate(rows, 1)
    ]
    return shelving.recorded(house, book, *facts)


def sample(name):
    return next(one for one in registers()["steps"].samples if one.name == name)


def planned(house, project, template="本县"):
    shelf = shelf_of(house.unit.pk)
    return [one.values["planned_on"] for one in staged(project, templates(shelf)[template], shelf)]


def test_days_working_days_and_months_are_told_apart_and_a_step_may_follow_the_one_before(house, project):
    steps(
        house,
        {"begins": "签约", "length": 1, "length_unit": "月"},
        {"begins": "上一阶段", "length": 10, "length_unit": "日"},
        {"begins": "签约", "length": 2, "length_unit": "工作日"},
        {"begins": "开工", "length": 2, "length_unit": "月"},
    )
    # 31 January 2025 lies in the Spring Festival; the 5th and 6th of February are the first days that are worked.
    assert planned(house, project) == [date(2025, 2, 28), date(2025, 3, 10), date(2025, 2, 6), None]


def test_a_month_ends_with_its_last_day_where_it_is_shorter():
    assert months_later(date(2023, 12, 31), 2) == date(2024, 2, 29)
    assert months_later(date(2025, 1, 15), 12) == date(2026, 1, 15)


def test_26211_has_five_stages_says_nothing_of_them_and_lays_nothing_out(house, project):
    book = shelving.opened(house, "steps")
    rows = sample("five").rows
    assert [set(row) - {"label", "template", "place", "name"} for row in rows] == [set()] * 5
    assert [row["name"] for row in rows] == [None] * 5
    shelving.recorded(house, book, *map(dict, rows))
    with pytest.raises(Refused, match="“26211”还有 5 个阶段没有写名称和时限"):
        planned(house, project, "26211")


def test_once_the_unit_has_filled_the_template_in_it_lays_out(house, project):
    book = shelving.opened(house, "steps")
    shelving.recorded(house, book, *map(dict, sample("five").rows))
    for number in range(1, 6):
        facts = {"name": f"第{number}阶段", "begins": "签约", "length": number, "length_unit": "月"}
        shelving.change(house, book, number, **facts)
    assert planned(house, project, "26211")[0] == date(2025, 2, 28)


def test_what_is_laid_out_is_recorded_in_versions_and_late_until_it_is_done(house, project):
    steps(house, {"begins": "签约", "length": 1, "length_unit": "月"})
    shelf = shelf_of(house.unit.pk)
    stages = shelf.book("stages")
    changes = staged(project, templates(shelf)["本县"], shelf)
    shelving.recorded(house, stages, *(dict(one.values) for one in changes))
    register, row = registers()["stages"], rows_of(stages).get()
    late = rows_of(stages).filter(overdue(register, date(2025, 3, 2)))
    assert (late.count(), register.plans[0].days_late(row, date(2025, 3, 2))) == (1, 2)
    assert not rows_of(stages).filter(overdue(register, date(2025, 2, 28)))
    done = shelving.change(house, stages, 1, done_on=date(2025, 3, 5))
    assert (done.version, register.plans[0].days_late(done, date(2025, 9, 1))) == (2, 5)
    assert not rows_of(stages).filter(overdue(register, date(2025, 9, 1)))
    assert [(one.done_on, step.name) for one, step in stages_of(project.number, shelf)] == [
        (date(2025, 3, 5), "第1步")
    ]
    with pytest.raises(Refused, match="已经按“本县”排过"):
        staged(project, templates(shelf)["本县"], shelf)
