"""A page asks the same number of questions of the database, however many rows it shows."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.models import Meeting
from taizhang.ledger.evidence.actions.link import link
from taizhang.ledger.evidence.content import Content, Given
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.actions.ask_extension import ask_extension

FEW, MANY = 3, 30


@pytest.fixture(autouse=True)
def unit_known(settings):
    """The unit in the watermark is read once, at the sign-in, through which these visitors did not come."""
    settings.WATERMARK = False


def asked(client, address: str) -> int:
    with CaptureQueriesContext(connection) as questions:
        assert client.get(address).status_code == 200
    return len(questions)


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/", 17),
        ("/rounds/{round}/ledger", 6),
        ("/rounds/{round}/ledger?list=tasks&q=机制", 7),
        ("/rounds/{round}/ledger?list=problems&sort=-due", 6),
        ("/rounds/{round}/ledger?list=responsibilities", 6),
        ("/rounds/ledger", 8),
        ("/rounds/ledger?list=tasks&q=机制&sort=due", 8),
        ("/rounds/{round}/plan", 9),
    ],
)
def test_a_list_of_thirty_asks_no_more_than_a_list_of_three(house, signed_in, address, most):
    counts = []
    for number in (FEW, MANY):
        round = cast.round_with_findings(house, findings=number, measures=2)
        client = signed_in(house.shen)
        counts.append(asked(client, address.format(round=round.pk)))
    assert counts[0] == counts[1] <= most


@pytest.mark.parametrize(
    ("noun", "most"), [("", 15), ("/write-off/application", 13), ("/write-off/decision", 14)]
)
def test_a_finding_with_many_measures_asks_no_more(house, signed_in, noun, most):
    counts = []
    for number in (FEW, MANY):
        round = cast.round_with_findings(house, findings=1, measures=number)
        finding = round.findings.order_by("-pk").first()
        for measure in finding.measures.all()[: number - 1]:
            cast.report_and_prove(house, measure)
        counts.append(asked(signed_in(house.zhou), f"/findings/{finding.pk}{noun}"))
    assert counts[0] == counts[1] <= most


def grown(house, number):
    """So many offices with a post each, and so many meetings."""
    for one in range(number):
        office = cast.node(f"第{number}-{one}股", cast.Kind.OFFICE, house.unit)
        cast.appoint(house.lu, role=cast.Role.OFFICER, organization=office, from_date=cast.DAY)
        day = cast.DAY - timedelta(days=number * 40 + one)
        resolve(cast.meeting(house, held_on=day), text="每周调度", **cast.at_work(house.shen))


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/organizations", 8),
        ("/organizations/{unit}", 18),
        ("/people/{lu}", 14),
        ("/meetings", 9),
        ("/meetings/{meeting}", 16),
    ],
)
def test_a_tree_and_a_register_that_grow_ask_no_more(house, signed_in, address, most):
    counts = []
    meeting = cast.meeting(house, kind="study")
    places = {"unit": house.unit.pk, "lu": house.lu.pk, "meeting": meeting.pk}
    for number in (FEW, MANY):
        for one in range(number):
            said = {"text": f"决定{number}-{one}"}
            resolve(Meeting.objects.get(pk=meeting.pk), **said, **cast.at_work(house.shen))
        grown(house, number)
        counts.append(asked(signed_in(house.shen), address.format(**places)))
    assert counts[0] == counts[1] <= most


def test_the_desk_of_a_head_with_many_applications_asks_no_more(house, signed_in):
    counts = []
    for number in (1, 6):
        round = cast.round_with_findings(house, findings=number, measures=1)
        for finding in round.findings.filter(state="in_progress"):
            cast.apply_for(house, cast.carry_out(house, finding))
        counts.append(asked(signed_in(house.xu), "/"))
    assert counts[0] == counts[1] <= 21


def test_a_piece_with_many_files_and_measures_asks_no_more(house, signed_in, settings, tmp_path):
    settings.STORE_DIR = tmp_path / "store"
    counts = []
    for number in (2, 20):
        round = cast.round_with_findings(house, findings=1, measures=number)
        finding = round.findings.order_by("-pk").first()
        first, *others = finding.measures.all()
        by = {"actor": cast.acting(house.zhou), "at": cast.NOON}
        files = [Given(cast.receive([f"{finding.pk}.{n}".encode()], **by), f"{n}.txt") for n in range(number)]
        cast.submit(first, content=Content("材料", files=tuple(files)), **by)
        piece = Evidence.objects.order_by("-pk").first()
        for other in others:
            link(other, evidence=piece, **by)
        client = signed_in(house.gao)
        client.get(f"/evidence/{piece.pk}")
        counts.append(asked(client, f"/evidence/{piece.pk}"))
    assert counts[0] == counts[1] <= 16


def test_the_desk_of_somebody_with_many_requests_asks_no_more(house, signed_in):
    counts = []
    for number in (2, 8):
        round = cast.round_with_findings(house, findings=number, measures=1)
        for measure in Measure.objects.filter(finding__round=round, requests=None):
            later = measure.due_date + timedelta(days=60)
            ask_extension(measure, wanted=later, reason="用地未批", **cast.at_work(house.zhou))
        counts.append(asked(signed_in(house.gao), "/"))
    assert counts[0] == counts[1] <= 16
