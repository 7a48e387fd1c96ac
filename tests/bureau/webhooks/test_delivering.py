"""What happened is told once for certain: signed, tried again, given up in the end, and never to whom it does not concern (推送)."""

import hashlib
import hmac
import json
from datetime import timedelta

import pytest
from bureau.webhooks.sink import sink
from django.db.models import Max

import cast
import texts
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.refusal import Refused
from taizhang.bureau.webhooks.actions.pause_subscription import pause_subscription
from taizhang.bureau.webhooks.actions.renew_secret import renew_secret
from taizhang.bureau.webhooks.actions.resume_subscription import resume_subscription
from taizhang.bureau.webhooks.actions.subscribe import subscribe
from taizhang.bureau.webhooks.delivering import PATIENCE, deliver
from taizhang.bureau.webhooks.models import Delivery, Subscription
from taizhang.bureau.webhooks.planning import plan
from taizhang.bureau.webhooks.signing import secret_of

LATER = cast.NOON + timedelta(minutes=1)


@pytest.fixture
def there(settings):
    with sink() as found:
        settings.WEBHOOKS = True
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{found.port}"]
        yield found


@pytest.fixture
def finding(house):
    return cast.round_with_findings(house).findings.get(number=1)


def subscribed(house, there, *events, by=None, within=None) -> Subscription:
    facts = {"name": "县政务平台", "address": there.address, "events": events}
    return subscribe(within or house.unit, **facts, **cast.at_work(by or house.shen))


def told(there) -> list[dict]:
    return [json.loads(body) for _headers, body in there.taken]


def test_it_is_off_unless_whoever_runs_the_house_says_so(house, there, settings):
    settings.WEBHOOKS = False
    with pytest.raises(Refused, match="推送没有开启"):
        subscribed(house, there)


def test_what_happens_afterwards_is_told_once(house, finding, there):
    row = subscribed(house, there)
    cast.report_and_prove(house, finding.measures.first())
    assert plan(LATER) == 3
    assert deliver(LATER).delivered == 3
    assert plan(LATER) == deliver(LATER).delivered == 0
    assert told(there)[0]["event"] == "measures.Reported"
    assert {one["subject"].partition(":")[0] for one in told(there)} == {"measure", "evidence"}
    assert row.deliveries.filter(delivered_at__isnull=False).count() == 3


def test_a_telling_is_signed_over_its_second_and_its_body(house, finding, there):
    row = subscribed(house, there, "measures.Reported")
    cast.report_and_prove(house, finding.measures.first())
    plan(LATER)
    deliver(LATER)
    ((headers, body),) = there.taken
    second, _comma, given = headers["Taizhang-Signature"].partition(",")
    key = secret_of(row.pk, 1).encode()
    drawn = hmac.new(key, f"{second[2:]}.".encode() + body, hashlib.sha256).hexdigest()
    assert given == f"v1={drawn}"
    assert int(second[2:]) == int(LATER.timestamp())


def test_a_renewed_secret_signs_otherwise(house, finding, there):
    row = subscribed(house, there)
    renew_secret(row, **cast.at_work(house.shen))
    row.refresh_from_db()
    assert secret_of(row.pk, row.generation) != secret_of(row.pk, 1)


def test_nothing_is_told_but_that_it_happened(house, finding, there):
    subscribed(house, there)
    cast.report_and_prove(house, finding.measures.first())
    plan(LATER)
    deliver(LATER)
    assert set(told(there)[0]) == {
        "delivery",
        "event",
        "subject",
        "state",
        "stream",
        "number",
        "digest",
        "at",
    }
    assert "印发" not in "".join(body.decode() for _headers, body in there.taken)


def test_only_the_events_that_were_chosen(house, finding, there):
    subscribed(house, there, "evidence.EvidenceSubmitted")
    cast.report_and_prove(house, finding.measures.first())
    assert plan(LATER) == 1


def test_what_happens_next_door_is_not_told(house, finding, there):
    subscribed(house, there, by=house.stranger, within=house.next_door)
    cast.report_and_prove(house, finding.measures.first())
    assert plan(LATER) == 0


def test_what_people_keep_to_themselves_is_not_told(house, finding, there):
    subscribed(house, there)
    texts.waived_by(house.zhou, texts.examined_by(house.zhou))
    assert plan(LATER) == 0


def test_what_is_not_taken_is_tried_again_with_growing_patience_and_then_given_up(house, finding, there):
    subscribed(house, there, "measures.Reported")
    cast.report_and_prove(house, finding.measures.first())
    plan(LATER)
    there.answers = [500]
    at, waits = LATER, []
    while (one := Delivery.objects.get()).next_at is not None:
        at = max(at, one.next_at)
        assert deliver(at).failed == 1
        one.refresh_from_db()
        waits += [one.next_at - at] if one.next_at else []
    assert waits == list(PATIENCE)
    assert (one.attempts, one.answered, one.trouble) == (len(PATIENCE) + 1, 500, "对方回答 500")
    assert len({json.loads(body)["delivery"] for _headers, body in there.taken}) == 1


def test_before_its_time_nothing_is_tried_again(house, finding, there):
    subscribed(house, there, "measures.Reported")
    cast.report_and_prove(house, finding.measures.first())
    plan(LATER)
    there.answers = [503, 200]
    assert deliver(LATER).failed == 1
    assert deliver(LATER).failed == deliver(LATER).delivered == 0
    assert deliver(LATER + PATIENCE[0]).delivered == 1


def test_a_process_that_died_while_it_sent_holds_its_telling_for_two_minutes_only(
    house, finding, there, monkeypatch
):
    subscribed(house, there, "measures.Reported")
    cast.report_and_prove(house, finding.measures.first())
    plan(LATER)
    with monkeypatch.context() as broken:
        broken.setattr("taizhang.bureau.webhooks.delivering.send", _die)
        with pytest.raises(KeyboardInterrupt):
            deliver(LATER)
    assert deliver(LATER).delivered == 0
    assert deliver(LATER + timedelta(minutes=2)).delivered == 1


def _die(*_facts):
    raise KeyboardInterrupt


def test_what_happened_during_a_pause_is_told_afterwards(house, finding, there):
    row = subscribed(house, there, "measures.Reported")
    pause_subscription(row, **cast.at_work(house.shen))
    cast.report_and_prove(house, finding.measures.first())
    assert plan(LATER) == 0
    resume_subscription(Subscription.objects.get(), **cast.at_work(house.shen))
    assert plan(LATER) == 1


def test_an_entry_that_is_committed_late_is_told_all_the_same(house, finding, there):
    """Its key is lower than one that was told already, as when two transactions end in the other order."""
    row = subscribed(house, there, "measures.Reported")
    first, second = finding.measures.all()
    cast.report_and_prove(house, first)
    late = Entry.objects.filter(event="measures.Reported").latest("pk")
    Subscription.objects.update(read_through=late.pk)
    cast.report_and_prove(house, second)
    assert plan(LATER) == 1
    Subscription.objects.update(read_through=row.read_through)
    assert plan(LATER) == 1
    assert Delivery.objects.filter(entry=late).exists()


def test_reading_starts_where_everything_is_settled(house, finding, there):
    subscribed(house, there)
    cast.report_and_prove(house, finding.measures.first())
    last = Entry.objects.aggregate(last=Max("pk"))["last"]
    plan(LATER)
    assert Subscription.objects.get().read_through < last
    plan(cast.NOON + timedelta(hours=2))
    assert Subscription.objects.get().read_through == last
