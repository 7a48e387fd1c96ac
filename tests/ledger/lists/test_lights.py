"""What a filter by light finds is what each line shows, also where rounds have rules of their own."""

from datetime import timedelta

import pytest

import cast
from taizhang.ledger.lists.asked import Asked, findings_asked, measures_asked
from taizhang.ledger.lists.counting import finding_cells, measure_cells
from taizhang.ledger.lists.models import MeasureLine
from taizhang.ledger.measures.lights import Light, light_of, lighting_over
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.rounds.light_presets import PRESETS
from taizhang.ledger.rounds.models import Round

pytestmark = pytest.mark.django_db
DUE_IN = (-3, 0, 4, 10, 15, 20, 40)


@pytest.fixture
def rounds():
    """Two rounds whose measures are due on the same days, by different rules."""
    house = cast.bureau()
    first = cast.round_with_findings(house, findings=2, measures=4)
    intake = cast.uploaded(house, findings=2, measures=4, name="另一份.txt")
    cast.confirm_intake(intake, facts=cast.RoundFacts(title="第二轮"), **cast.at_work(house.shen))
    other = Round.objects.get(title="第二轮")
    working = PRESETS["jiangjin"].scheme.plain | {"working": True}
    Round.objects.filter(pk=other.pk).update(lights=working)
    for round in (first, other):
        days = [cast.DAY + timedelta(n) for n in DUE_IN] + [None]
        for measure, due in zip(
            Measure.objects.filter(finding__round=round).order_by("pk"), days, strict=True
        ):
            Measure.objects.filter(pk=measure.pk).update(due_date=due, original_due_date=due)
    return first, other


def shown(line, lighting):
    due = Measure.objects.get(pk=line.measure_id).due_date
    is_done = line.state == MeasureState.DONE
    return light_of(due, is_done=is_done, limits=lighting.of(line.round_id))


@pytest.mark.parametrize("light", Light.values)
def test_a_filter_by_light_finds_exactly_the_lines_that_show_it(rounds, light):
    lighting = lighting_over(cast.DAY)
    found = {one.measure_id for one in measures_asked(Asked(light=light), lighting)}
    assert found == {one.measure_id for one in MeasureLine.objects.all() if shown(one, lighting) == light}


def test_counts_by_light_agree_with_the_filters(rounds):
    lighting = lighting_over(cast.DAY)
    for asked, cells in ((measures_asked, measure_cells), (findings_asked, finding_cells)):
        for by in ((), ("round_id",)):
            counted = cells(asked(Asked(), lighting), lighting, by=by)
            for light in Light.values:
                lines = sum(cell.lines for cell in counted if cell.light == light)
                assert lines == asked(Asked(light=light), lighting).count()


def test_the_same_day_shows_different_lights_under_different_rules(rounds):
    lighting = lighting_over(cast.DAY)
    due = cast.DAY + timedelta(20)
    assert [light_of(due, is_done=False, limits=lighting.of(one.pk)) for one in rounds] == [
        "notice",
        "notice",
    ]
    due = cast.DAY + timedelta(12)
    assert [light_of(due, is_done=False, limits=lighting.of(one.pk)) for one in rounds] == [
        "notice",
        "warning",
    ]
