"""T9: people walk at random through the real acts, old copies in their hands; planted bugs are found by the same walks."""

import time
from contextlib import nullcontext

import pytest
from django.db.models import F
from faults import walking
from faults.figures import measured
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

import cast
from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal import gate
from taizhang.bureau.journal.chain import append_all
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.guards import has_opened_the_evidence, is_impartial

pytestmark = pytest.mark.django_db
SEED = 9
FIND_SECONDS_MAX = 60


@pytest.fixture
def walked(tmp_path, settings):
    """Two findings of one measure, each one act away from being applied for."""
    settings.STORE_DIR = tmp_path / "store"
    house = cast.bureau()
    for finding in cast.round_with_findings(house, findings=2, measures=1).findings.all():
        cast.carry_out(house, finding)

    def walk(examples: int, steps: int) -> None:
        kind = type("Walk", (walking.Walk,), {"house": house})
        how = settings_of(examples, steps)
        run_state_machine_as_test(seed(SEED)(kind), settings=how)

    return walk


def settings_of(examples: int, steps: int):
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def walks(walked, examples: int) -> None:
    walking.STEPS.update(taken=0, accepted=0, refused=0)
    began = time.monotonic()
    walked(examples, 50)
    figures = {"examples": examples, "steps": walking.STEPS["taken"], **walking.STEPS}
    measured("T9", counterexamples=0, seed=SEED, seconds=round(time.monotonic() - began, 1), **figures)
    assert walking.STEPS["accepted"] > 10


def test_no_walk_finds_a_way_round(walked):
    walks(walked, 8)


@pytest.mark.battery
def test_nor_does_one_of_many(walked):
    walks(walked, 150)


def without(monkeypatch, guard) -> None:
    """A guard that somebody forgot to name."""
    for act in (approve, write_off, send_back):
        left = tuple(one for one in act.guards if one is not guard)
        monkeypatch.setitem(act.__dict__, "guards", left)


def compares_nothing(monkeypatch):
    def call(act, subject, *args, **kwargs):
        subject.version = type(subject).objects.get(pk=subject.pk).version
        return CALL(act, subject, *args, **kwargs)

    monkeypatch.setattr(gate.Transition, "__call__", call)


CALL = gate.Transition.__call__


def moves_nothing(monkeypatch):
    def move(row, _target):
        type(row)._default_manager.filter(pk=row.pk).update(version=F("version") + 1)
        return row.state

    monkeypatch.setattr(gate, "_move", move)


def counts_nothing(monkeypatch):
    def move(row, target):
        state = target if target is not None else row.state
        type(row)._default_manager.filter(pk=row.pk).update(state=state)
        return state

    monkeypatch.setattr(gate, "_move", move)


def writes_no_journal(monkeypatch):
    monkeypatch.setattr(gate, "append_all", lambda *_args, **_kwargs: None)


def writes_twice(monkeypatch):
    def twice(lines, **about):
        append_all([*lines, *lines], **about)

    monkeypatch.setattr(gate, "append_all", twice)


def minds_no_state(monkeypatch):
    def refusal(act, subject, actor):
        return next((why for guard in act.guards if (why := guard(subject, actor))), None)

    monkeypatch.setattr(gate.Transition, "refusal", refusal)


def minds_no_role(monkeypatch):
    monkeypatch.setattr(Actor, "holds", lambda *_args, **_kwargs: True)


PLANTED = {
    "compares nothing": compares_nothing,
    "moves nothing": moves_nothing,
    "counts nothing": counts_nothing,
    "writes no journal": writes_no_journal,
    "writes twice": writes_twice,
    "minds no state": minds_no_state,
    "reviews unopened evidence": lambda patch: without(patch, has_opened_the_evidence),
    "reviews the own application": lambda patch: without(patch, is_impartial),
}


def found_in(walked, monkeypatch, plant) -> float:
    """Seconds until a walk meets it; more than the bound when none does."""
    plant(monkeypatch)
    began = time.monotonic()
    while time.monotonic() - began < FIND_SECONDS_MAX:
        with nullcontext():
            try:
                walked(10, 50)
            except Exception:
                return time.monotonic() - began
    return FIND_SECONDS_MAX + 1


@pytest.mark.battery
@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_bug_is_found(walked, monkeypatch, name):
    took = found_in(walked, monkeypatch, PLANTED[name])
    noticed = took <= FIND_SECONDS_MAX
    measured(f"T9 {name}", is_control=True, noticed=noticed, seconds=round(took, 1))
    assert noticed


def test_a_gate_that_writes_no_journal_is_found(walked, monkeypatch):
    """Quick to find: the rest of the planted bugs are walked for in the battery."""
    assert found_in(walked, monkeypatch, writes_no_journal) <= FIND_SECONDS_MAX
