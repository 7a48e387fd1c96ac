"""The demonstration is built by the real actions, holds every stage, and its record verifies."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.test import TestCase, override_settings

from taizhang.bureau.accounts.models import Account, Delegation
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.webhooks.models import Delivery, Subscription
from taizhang.console.demonstration.books import FIGURES
from taizhang.console.demonstration.build import build
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.models import Appraisal, KeyTask
from taizhang.ledger.lineage.queries import account_of
from taizhang.ledger.lists.models import View
from taizhang.ledger.materials.models import Examination
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.models import Request
from taizhang.ledger.rounds.models import Intake, Round
from taizhang.ledger.schedules.models import Roundup, Turn
from taizhang.ledger.writeoffs.chain import current_step
from taizhang.ledger.writeoffs.charges import answering_for
from taizhang.ledger.writeoffs.models import Decision, Notice, Rejection
from taizhang.publishing.bulletins.models import Checkup, DefectWaiver, Publication, Signature
from taizhang.registers.indicators.models import Receipt
from taizhang.registers.indicators.proving import rechecked

pytestmark = pytest.mark.django_db


# What inspectors found; the tasks of the year stand beside it.
FOUND = Finding.objects.filter(round__programme=None)


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """Built once for all tests here; what each of them writes is undone before the next."""
    with django_db_blocker.unblock(), override_settings(WEBHOOKS=True):
        held = TestCase._enter_atomics()
        yield list(build(datetime(2026, 11, 23, 2, tzinfo=UTC)))
        TestCase._rollback_atomics(held)


def test_it_holds_findings_at_every_stage(built):
    states = sorted(FOUND.values_list("state", flat=True))
    assert states == ["in_progress"] * 5 + ["split"] + ["under_review"] * 2 + ["written_off"] * 2
    assert Decision.objects.filter(answer="sent_back").count() == 1
    assert Intake.objects.filter(state="proposed").count() == 1
    assert Publication.objects.count() == 1
    assert Examination.objects.get().counts["must"] >= 4


def test_every_figure_of_such_a_bulletin_is_published_with_what_it_was_counted_from(built):
    """As printed: the value; of those that are compared, the change too. Each can be counted again to the same digest."""
    published = Publication.objects.get()
    figures = list(published.figures.all())
    for code, on, value, _change in FIGURES:
        printed = [one.text for one in figures if (one.code, one.on) == (code, on)]
        assert printed, code
        assert any(re.match(re.escape(f"{Decimal(value).normalize():f}"), text) for text in printed), code
    changes = {one.text for one in figures if one.text.startswith("同比")}
    assert changes == {f"同比增长{rate}%" for rate in ("22.4", "18.2", "80", "3.1", "32.3")}
    assert all(published.text[one.start : one.end] == one.text for one in figures)
    receipts = Receipt.objects.filter(pk__in=[one.receipt for one in figures if one.receipt])
    assert len(receipts) >= len(FIGURES)
    assert all(rechecked(one).holds for one in receipts)
    assert {one.receipt is not None for one in figures if one.source == "indicator"} == {True}


def test_the_bulletin_was_handed_in_with_nothing_that_must_be_put_right(built):
    checkup = Checkup.objects.get()
    assert not [one for one in checkup.remarks if one["severity"] == "must"]
    assert not DefectWaiver.objects.exists()
    assert [one.decided_by.name for one in Signature.objects.order_by("step_order")] == ["高远", "方正"]


def test_review_is_seen_in_use(built):
    signed = current_step(FOUND.get(number=4))
    assert (signed.agreed, [one.label for one in signed.missing]) == (1, ["县委巡察办", "整改办"])
    assert Rejection.objects.get().decision.application.finding.number == 6
    notice = Notice.objects.get()
    assert notice.until_date >= date(2026, 11, 23)
    assert [one.is_open for one in notice.objections.all()] == [False]


def test_key_work_and_schedules_are_seen_in_use(built):
    assert KeyTask.objects.count() == Finding.objects.filter(round__programme__year=2026).count() == 4
    assert Appraisal.objects.get().result == "partly"
    assert [one.state for one in Roundup.objects.order_by("due_date")] == ["closed", "open"]
    assert {one.state for one in Turn.objects.filter(roundup__state="closed")} == {"answered", "missed"}


def test_organising_is_seen_in_use(built):
    assert Meeting.objects.count() == 4
    assert Measure.objects.filter(resolution__isnull=False).count() == 2
    assert Decision.objects.get(decided_for__isnull=False).decided_for.name == "何平"
    assert Finding.objects.get(group__isnull=False).number == 5
    day = date(2026, 11, 23)
    assert Delegation.objects.filter(from_date__lte=day, until_date__gte=day).count() == 1
    assert [one.name for one in answering_for(FOUND.get(number=7), on=day)] == ["秦岚"]


def test_the_plan_and_what_was_agreed_since_are_seen_in_use(built):
    asked = Request.objects.order_by("kind", "number").values_list("kind", "state")
    assert sorted(asked) == [
        ("extension", "granted"),
        ("extension", "pending"),
        ("plan", "granted"),
        ("plan", "pending"),
        ("transfer", "granted"),
    ]
    staged = Measure.objects.get(kind="staged", finding__in=FOUND)
    assert [one.reached_on is None for one in staged.milestones.all()] == [False, True, True]
    standing = Measure.objects.get(kind="standing", state="done")
    assert standing.review_on > date(2026, 11, 23)
    assert Measure.objects.get(extensions=1).original_due_date
    account = account_of(Round.objects.get(programme=None))
    assert (account.registered, account.splits, account.now) == (8, (1, 2), 9)


def test_what_people_keep_for_themselves_is_seen_in_use(built, client):
    assert sorted(View.objects.values_list("owner__name", "is_shared")) == [
        ("沈洁", True),
        ("沈洁", True),
        ("高远", False),
    ]
    assert Token.objects.get().scopes == ["read"]
    assert (Subscription.objects.get().state, Delivery.objects.count()) == ("paused", 0)
    client.force_login(Account.objects.get(person__name="沈洁"))
    for view in View.objects.filter(owner__name="沈洁"):
        assert view.name in client.get(f"/rounds/{view.round_id}/ledger/settings").content.decode()
        page = client.get(f"/rounds/{view.round_id}/ledger?{view.query}").content.decode()
        assert re.search(r"<tr[^>]*>\s*<td", page), view.name


def test_its_record_verifies(built):
    assert Entry.objects.count() > 80
    assert list(verify()) == []


def test_nothing_in_it_happens_at_night_or_in_the_future(built):
    moments = Entry.objects.exclude(event__startswith="bulletins").values_list("at", flat=True)
    assert max(moments) <= datetime(2026, 11, 23, 2, tzinfo=UTC)
    acts = Entry.objects.filter(event__startswith="writeoffs").values_list("at", flat=True)
    assert {1 <= moment.hour <= 9 for moment in acts} == {True}
