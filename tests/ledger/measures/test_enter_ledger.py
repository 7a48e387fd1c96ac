"""A ledger enters a round that is there: whole or not at all, as it was shown, and the second time nothing happens."""

from datetime import date

import pytest

import cast
from entered import enter, finding, measure, read, tried
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.entering.planning import Policy
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Intake

pytestmark = pytest.mark.django_db
FIRST = "重点项目推进不够有力之1"
STEP = "建立第1类项目的第1项推进机制"


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    """Two findings with two measures each: 周明 of 投资促进股, by 2026年6月30日."""
    return cast.round_with_findings(house, is_approved=False)


def snapshot():
    rows = [list(model.objects.order_by("pk").values()) for model in (Finding, Measure)]
    return [*rows, Entry.objects.count()]


def test_what_is_new_is_added_and_what_differs_is_brought_to_it(house, round):
    intake = read(
        house,
        finding(FIRST, measure(STEP, person="陆平"), measure("另立专班")),
        finding("会议太多", measure("精简会议", lead_unit="科技创新股"), number="7"),
    )
    enter(house, intake, round)
    changed, _second, added = round.findings.get(number=1).measures.all()
    assert changed.person_name == "陆平"
    assert (added.number, added.text) == (3, "另立专班")
    new = round.findings.get(number=7)
    assert (new.title, new.office.name, new.measures.get().office.name) == (
        "会议太多",
        "科技创新股",
        "科技创新股",
    )
    assert Intake.objects.get(pk=intake.pk).state == "confirmed"
    assert list(verify()) == []


def test_a_time_limit_brings_its_day_and_its_kind(house, round):
    enter(house, read(house, finding(FIRST, measure(STEP, due="2026年9月底"))), round)
    changed = round.findings.get(number=1).measures.first()
    assert (changed.due_text, changed.due_date, changed.kind) == ("2026年9月底", date(2026, 9, 30), "dated")


def test_what_an_approved_plan_has_promised_stays(house):
    round = cast.round_with_findings(house)
    intake = read(house, finding(FIRST, measure(STEP, person="陆平"), measure("另立专班")))
    enter(house, intake, round)
    first, _second, added = round.findings.get(number=1).measures.all()
    assert (first.person_name, added.text, added.plan_number) == ("周明", "另立专班", None)


def test_the_journal_names_what_changed_and_from_which_file(house, round):
    enter(house, read(house, finding(FIRST, measure(STEP, person="陆平"))), round)
    row = round.findings.get(number=1)
    last = list(history(row.stream))[-1]
    assert last.event == "measures.MeasureUpdated"
    assert last.sentence == "按“台账.xlsx”更新措施 1：责任人由“周明”改为“陆平”"


def test_the_version_of_what_changed_is_counted_up_and_of_nothing_else(house, round):
    enter(house, read(house, finding(FIRST, measure(STEP, person="陆平"))), round)
    assert list(round.findings.get(number=1).measures.values_list("version", flat=True)) == [1, 0]


def test_a_status_in_the_file_moves_no_state(house, round):
    enter(house, read(house, finding(FIRST, measure(STEP, person="陆平"), status="已销号")), round)
    assert round.findings.get(number=1).state == "in_progress"


def test_skipping_keeps_what_is_there_and_adds_what_is_new(house, round):
    intake = read(house, finding(FIRST, measure(STEP, person="陆平")), finding("会议太多", number="3"))
    enter(house, intake, round, Policy.SKIP)
    assert round.findings.get(number=1).measures.first().person_name == "周明"
    assert round.findings.count() == 3


def test_stopping_writes_nothing_at_all(house, round):
    intake = read(house, finding(FIRST, measure(STEP, person="陆平")), finding("会议太多", number="3"))
    before = snapshot()
    with pytest.raises(Refused, match="1 个问题要先处理"):
        enter(house, intake, round, Policy.STOP)
    assert snapshot() == before


def test_a_finding_that_is_written_off_is_never_changed(house):
    round = cast.round_with_findings(house)
    row = cast.apply_for(house, cast.carry_out(house, round.findings.get(number=1)))
    cast.write_off_through(house, row)
    intake = read(house, finding(FIRST, measure(STEP, person="陆平")), finding("会议太多", number="3"))
    enter(house, intake, round)
    assert round.findings.get(number=1).measures.first().person_name == "周明"


def test_what_moved_since_the_dry_run_is_tried_again_first(house, round):
    intake = read(house, finding(FIRST, measure(STEP, person="陆平")))
    seen = tried(intake, round).digest
    Measure.objects.filter(finding__round=round).update(person_name="高远")
    with pytest.raises(Stale, match="重新试算"):
        enter(house, intake, round, seen=seen)


def test_a_person_decides_of_an_unclear_row(house, round):
    title = FIRST + "的问题"
    intake = read(house, finding(title))
    with pytest.raises(Refused, match="要先处理"):
        enter(house, intake, round)
    row = round.findings.get(number=1)
    enter(house, intake, round, decisions={intake.drafts.get().pk: str(row.pk)})
    assert round.findings.get(number=1).title == title


def test_a_round_of_another_unit_is_refused(house, round):
    round.organization = house.next_door
    round.save()
    with pytest.raises(Refused, match="不是这个单位的"):
        enter(house, read(house, finding("会议太多")), round, seen="x")


def test_entering_the_same_content_again_is_refused_and_leaves_no_trace(house, round):
    content = finding(FIRST, measure(STEP, person="陆平"), measure("另立专班", due="长期坚持"))
    enter(house, read(house, content), round)
    again = read(house, content, salt="again")
    before = snapshot()
    with pytest.raises(Refused, match="文件与台账一致"):
        enter(house, again, round)
    assert snapshot() == before
