"""What can be done to many lines at once (批量办理): acts that exist for one, tried first, then carried out one by one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.journal.trial import trial
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.findings.actions.assign_office import assign_office
from taizhang.ledger.findings.actions.hand_over import hand_over
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.queries import measures_for
from taizhang.web.desk.findings.columns import KINDS
from taizhang.web.desk.measures.assignment import as_it_is
from taizhang.web.desk.repetition import was_done
from taizhang.web.desk.session import actor, now

ROWS_MAX = 500
Said = Mapping[str, Any]


@dataclass(frozen=True)
class Bulk:
    """An act with the fields that it asks for. ``facts`` makes of a row and of what was said what the act takes."""

    act: Transition[Any, ...]
    fields: tuple[str, ...]
    facts: Callable[[Any, Said], dict[str, Any]]

    @property
    def title(self) -> str | Promise:
        return self.act.title


@dataclass(frozen=True)
class Result:
    """``why`` is empty where it is done, or can be; ``changes`` says what becomes of the row."""

    row: Any
    label: str
    changes: str = ""
    why: str = ""
    repeated: bool = False


def _given(row: Any, said: Said) -> dict[str, Any]:
    """What was left open stays as it is in each measure."""
    return {name: said.get(name) or value for name, value in as_it_is(row).items()}


BULKS: dict[str, dict[str, Bulk]] = {
    "finding": {
        "assign_office": Bulk(assign_office, ("office",), lambda row, said: {"office": said["office"]}),
        "hand_over": Bulk(hand_over, ("group",), lambda row, said: {"group": said["group"]}),
    },
    "measure": {"assign": Bulk(assign, ("office", "leader", "person", "kind", "due_date"), _given)},
}
ROWS: dict[str, Callable[[Actor], QuerySet[Any]]] = {"finding": findings_for, "measure": measures_for}
LABELS = {
    "office": gettext_lazy("责任股室"),
    "group": gettext_lazy("交由"),
    "leader": gettext_lazy("责任领导"),
    "person": gettext_lazy("责任人"),
    "kind": gettext_lazy("类型"),
    "due_date": gettext_lazy("时限"),
}


def may_work_on(grain: str, by: Actor) -> bool:
    """Whether the person holds a role in which any of the acts can be done at all."""
    roles = {role for bulk in BULKS[grain].values() for role in bulk.act.roles_for(None)}
    return by.has_role(*roles)


def rows_for(grain: str, by: Actor, keys: Sequence[int]) -> list[Any]:
    """The rows that the person sees, in the order in which they were named."""
    found = ROWS[grain](by).in_bulk(list(keys))
    return [found[key] for key in keys if key in found]


def label_of(row: Any) -> str:
    finding = getattr(row, "finding", None)
    return f"{finding.number}-{row.number}. {row.text}" if finding else str(row)


def preview(bulk: Bulk, rows: Sequence[Any], said: Said, request: HttpRequest) -> list[Result]:
    """What would be done to each row, and what would be refused, with the sentence for it."""
    by, at = actor(request), now(request)
    results = []
    for row in rows:
        facts = bulk.facts(row, said)
        changes = _changes(row, facts)
        why = trial(bulk.act, row, actor=by, at=at, **facts) if changes else _("没有变化")
        results.append(Result(row, label_of(row), changes, why or ""))
    return results


def carry_out(
    bulk: Bulk, rows: Sequence[Any], seen: Mapping[int, int], said: Said, request: HttpRequest
) -> list[Result]:
    """Each row through the gate by itself, as the person saw it: one refusal stops no other."""
    return [_one(bulk, row, seen[row.pk], bulk.facts(row, said), request) for row in rows]


def _one(bulk: Bulk, row: Any, seen: int, facts: dict[str, Any], request: HttpRequest) -> Result:
    label, changes = label_of(row), _changes(row, facts)
    row.version = seen
    try:
        bulk.act(row, actor=actor(request), at=now(request), **facts)
    except Stale as why:
        if was_done(row, seen, (bulk.act,), facts, actor(request)):
            return Result(row, label, repeated=True)
        return Result(row, label, changes, str(why))
    except Refused as why:
        return Result(row, label, changes, str(why))
    return Result(row, label, changes)


def _changes(row: Any, facts: Mapping[str, Any]) -> str:
    """What is different afterwards: from what to what."""
    now_said = as_it_is(row) if hasattr(row, "finding") else {"office": row.office, "group": row.group}
    changed = [(name, now_said[name], value) for name, value in facts.items() if now_said[name] != value]
    words = (
        _("%(what)s：%(before)s → %(after)s")
        % {"what": LABELS[name], "before": _word(name, before), "after": _word(name, after)}
        for name, before, after in changed
    )
    return "；".join(words)


def _word(name: str, value: Any) -> str:
    if value in (None, ""):
        return _("（未定）")
    if name == "kind":
        return str(KINDS.get(value, value))
    return date_format(value, "DATE_FORMAT") if name == "due_date" else str(value)
