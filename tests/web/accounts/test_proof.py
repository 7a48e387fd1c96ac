"""T26: what is final asks again who is there, and keeps what was typed (再次验证)."""

from web.accounts.moved import entered
from web.accounts.test_resubmission import hidden

import cast
from taizhang.ledger.findings.models import Finding


def last_step(house, finding):
    for person in (house.xu, house.gao):
        cast.look_through(person, finding)
        cast.approve(finding, opinion="同意", seen_digest=cast.seen(finding), **cast.at_work(person))
        finding = Finding.objects.get(pk=finding.pk)
    cast.look_through(house.shen, finding)
    return finding


def decide(client, finding):
    told = {
        "version": finding.version,
        "answer": "approved",
        "opinion": "属实同意",
        "seen_digest": cast.seen(finding),
    }
    return client.post(f"/findings/{finding.pk}/write-off/decision", told)


def test_a_write_off_long_after_signing_in_asks_for_the_password_and_loses_nothing(clock, house, applied):
    finding, client = last_step(house, applied), entered("shen")
    clock.moves(minutes=16)
    asked = decide(client, finding)
    assert asked.status_code == 401
    assert Finding.objects.get(pk=finding.pk).state == "under_review"
    held = hidden(asked.content.decode())["held"]
    wrong = client.post("/proof", {"password": "wrong", "held": held})
    assert wrong.status_code == 422
    offered = client.post("/proof", {"password": cast.PASSWORD, "held": held}, follow=True)
    assert "属实同意" in offered.content.decode()
    page = offered.content.decode()
    client.post(f"/findings/{finding.pk}/write-off/decision", hidden(page))
    assert Finding.objects.get(pk=finding.pk).state == "written_off"


def test_soon_after_signing_in_nobody_is_asked(clock, house, applied):
    finding, client = last_step(house, applied), entered("shen")
    clock.moves(minutes=14)
    assert decide(client, finding).status_code == 303
    assert Finding.objects.get(pk=finding.pk).state == "written_off"


def test_a_step_that_is_not_the_last_asks_nothing(clock, house, applied):
    cast.look_through(house.xu, applied)
    client = entered("xu")
    clock.moves(minutes=20)
    assert decide(client, applied).status_code == 303


def test_giving_a_post_asks_too(clock, house):
    client = entered("shen")
    clock.moves(minutes=16)
    assert client.post(f"/organizations/{house.office.pk}/appointments", {}).status_code == 401
