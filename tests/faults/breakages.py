"""The gate with one of its bolts taken out: what a test of faults must be able to notice (反证)."""

from typing import Any

from django.db import transaction as database

from taizhang.bureau.journal import creation, gate
from taizhang.bureau.journal.chain import append
from taizhang.bureau.refusal import Refused


def _performed(act: Any, fresh: Any, *args: Any, **kwargs: Any) -> Any:
    actor, at = kwargs["actor"], kwargs["at"]
    if why := act.refusal(fresh, actor):
        raise Refused(why)
    done = act.perform(fresh, *args, **kwargs)
    event = done.event if isinstance(done, gate.Outcome) else done
    state = gate._move(fresh, act.target)
    append(fresh.root.stream, event, actor=actor, at=at, subject=fresh.stream, state=state)
    return event


def without_comparing(act: Any, subject: Any, *args: Any, **kwargs: Any) -> Any:
    """Locked, but what the person saw is not compared with what stands there."""
    with database.atomic(durable=True):
        _root, fresh = gate._lock(subject, ())
        return _performed(act, fresh, *args, **kwargs)


def without_anything(act: Any, subject: Any, *args: Any, **kwargs: Any) -> Any:
    """Read, change, save: neither lock nor transaction nor comparison."""
    return _performed(act, type(subject).objects.get(pk=subject.pk), *args, **kwargs)


def no_key(*_facts: Any, **_who: Any) -> None:
    """Every handing-in counts as the first."""


GATES = {"without_comparing": without_comparing, "without_anything": without_anything}


def promise_before_the_commit() -> None:
    """Twenty acts are promised one by one and written at once: what is promised may never come to be."""
    through, open_block = gate.Transition.__call__, []

    def gathered(act: Any, subject: Any, *args: Any, **kwargs: Any) -> Any:
        if not open_block:
            open_block.append([database.atomic(), 0])
            # As the tests of Django do it: the gate may open its own block inside this one.
            open_block[0][0]._from_testcase = True
            open_block[0][0].__enter__()
        event = through(act, subject, *args, **kwargs)
        open_block[0][1] += 1
        if open_block[0][1] == 20:
            open_block.pop()[0].__exit__(None, None, None)
        return event

    gate.Transition.__call__ = gathered  # type: ignore[method-assign]


def _synchronous(how: str) -> None:
    """SQLite syncs when it has time, not when it has promised."""
    from django.conf import settings

    known = settings.DATABASES["default"]["OPTIONS"]
    known["init_command"] = known["init_command"].replace("synchronous=FULL", f"synchronous={how}")


def _own_every_fault() -> None:
    """An absent database is answered like a mistake of our own."""
    from taizhang.api import door
    from taizhang.web import refusals

    door.present_outage = refusals.present_outage = lambda: None  # type: ignore[assignment]


def break_it(name: str) -> None:
    if name == "without_a_key":
        creation.claim = no_key  # type: ignore[attr-defined]
    elif name == "no_outages":
        _own_every_fault()
    elif name == "sloppy_sync":
        _synchronous("NORMAL")
    elif name == "promised_too_early":
        promise_before_the_commit()
    else:
        gate.Transition.__call__ = GATES[name]  # type: ignore[method-assign]
