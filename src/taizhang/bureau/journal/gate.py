"""The one gate through which anything in the ledger changes (闸门).

A transition is declared beside the function that performs it. The gate locks the row at the root of the thing
concerned, checks version, state, role and scope, and guards, runs the function, moves the state and writes the
journal entry, all in one durable database transaction. A transition without a target is an act: it is checked and
journaled like any other and leaves the state where it is.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar

from django.db import models
from django.db import transaction as database
from django.db.models import F
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.journal.chain import Line, append_all
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused, Stale


class Subject(Protocol):
    """A row with a state that the gate moves and a version that it counts up."""

    pk: Any
    state: str
    version: int

    @property
    def root(self) -> "Subject":
        """The row whose lock and whose journal stream cover this one; itself for a root."""
        ...

    @property
    def stream(self) -> str:
        """The name of this row in the journal, as in ``finding:17``."""
        ...

    @property
    def scope_path(self) -> str:
        """The path of the organization that answers for the row."""
        ...


S = TypeVar("S", bound=Any)
P = ParamSpec("P")
Guard = Callable[[Any, Actor], str | None]
# The organizations over which a role lets somebody do it, where they are others than those that answer for the row.
Scope = Callable[[Any], Collection[str]]
# The post in which somebody does it, where more is asked than a role.
Posting = Callable[[Any, Actor], Post | None]


@dataclass(frozen=True)
class Outcome:
    """What an action did: its event, and events that it caused on the streams of rows it created or changed.

    ``moved`` are rows that go to the state which the transition declares as ``along``; the action has locked them.
    """

    event: Event
    caused: tuple[tuple[Any, Event], ...] = ()
    moved: tuple[tuple[Any, Event], ...] = ()


@dataclass(frozen=True)
class Transition(Generic[S, P]):
    """``guards`` answer with a sentence that says why not, or None; ``roles`` may depend on the row.

    ``along`` is the state to which other rows move with this one: those that the outcome names as ``moved``.
    ``beside`` is the argument that names further rows like the root; they are locked with it.
    """

    name: str
    title: str | Promise
    source: frozenset[str]
    target: str | None
    roles: frozenset[str] | Callable[[Any], frozenset[str]]
    guards: tuple[Guard, ...]
    perform: Callable[Concatenate[S, P], Event | Outcome]
    along: str | None = None
    scope: Scope | None = None
    posting: Posting | None = None
    beside: str = ""

    def roles_for(self, subject: S) -> Collection[str]:
        return self.roles if isinstance(self.roles, frozenset) else self.roles(subject)

    def paths_for(self, subject: S) -> Collection[str]:
        return self.scope(subject) if self.scope else paths_of(subject)

    def is_open_to(self, subject: S, actor: Actor) -> bool:
        """Whether state, role and scope allow it; guards may still say what is missing."""
        allowed = subject.state in self.source
        return allowed and actor.holds(self.roles_for(subject), *self.paths_for(subject))

    def refusal(self, subject: S, actor: Actor) -> str | None:
        """Why the actor may not do this now, as a sentence, or None."""
        if subject.state not in self.source:
            return _("现在是“%(state)s”，不能“%(act)s”") % {
                "state": subject.get_state_display(),
                "act": self.title,
            }
        if not actor.holds(self.roles_for(subject), *self.paths_for(subject)):
            return _("您的任职不能“%(act)s”") % {"act": self.title}
        return next((why for guard in self.guards if (why := guard(subject, actor))), None)

    def post_of(self, subject: S, actor: Actor) -> Post | None:
        """The post in which the actor does it: an own one, or else a principal's (代理)."""
        if self.posting:
            return self.posting(subject, actor)
        return actor.post_for(self.roles_for(subject), self.paths_for(subject))

    def __call__(self, subject: S, *args: P.args, **kwargs: P.kwargs) -> Event:
        """Do it. The caller's ``subject.version`` is what the person saw; ``actor`` and ``at`` are required facts."""
        actor, at = _who(kwargs), _when(kwargs)
        with database.atomic(durable=True):
            root, fresh = _lock(subject, _named(kwargs, self.beside))
            if fresh.version != subject.version:
                raise Stale(_("内容已被他人更新，您的修改没有写入；请对照最新内容后再提交"))
            if why := self.refusal(fresh, actor):
                raise Refused(why)
            post = self.post_of(fresh, actor)
            done = self.perform(fresh, *args, **kwargs)
            outcome = done if isinstance(done, Outcome) else Outcome(done)
            state = _move(fresh, self.target)
            lines = [Line(root.stream, outcome.event, fresh.stream, state)]
            lines += [Line(row.root.stream, event, row.stream, row.state) for row, event in outcome.caused]
            lines += [
                Line(row.root.stream, event, row.stream, _move(row, self.along))
                for row, event in outcome.moved
            ]
            append_all(lines, actor=actor, at=at, post=post)
        subject.version, subject.state = fresh.version + 1, state
        return outcome.event


def paths_of(subject: Any) -> tuple[str, ...]:
    """The organizations over which a role lets somebody act on the row: one, or several where it was handed on."""
    paths: tuple[str, ...] = getattr(subject, "scope_paths", None) or (subject.scope_path,)
    return paths


def _who(facts: dict[str, Any]) -> Actor:
    actor: Actor = facts["actor"]
    return actor


def _when(facts: dict[str, Any]) -> datetime:
    at: datetime = facts["at"]
    return at


def _named(facts: dict[str, Any], beside: str) -> Collection[Any]:
    rows: Collection[Any] = facts[beside] if beside else ()
    return rows


def _lock(subject: Any, beside: Collection[Any]) -> tuple[Any, Any]:
    """Lock the root first, always: two acts below one root queue, and no two ever wait for each other.

    Several roots are locked in the order of their keys, whichever of them the act was called on.
    """
    if beside:
        _locked_in_order([subject.root, *beside])
    root = _locked(subject.root)
    if subject.root is subject or subject.root == subject:
        return root, root
    return root, _standing_on(root, _locked(subject))


def _standing_on(root: Any, row: Any) -> Any:
    """The row with the root that was locked, so that nobody reads it a second time from the database."""
    for field in row._meta.concrete_fields:
        if field.related_model is type(root) and getattr(row, field.attname) == root.pk:
            setattr(row, field.name, root)
    return row


def _locked_in_order(rows: Collection[Any]) -> None:
    kind = type(next(iter(rows)))
    kept = kind.objects.select_for_update(no_key=True).filter(pk__in={one.pk for one in rows})
    list(kept.order_by("pk").values_list("pk"))


def _locked(row: Any) -> Any:
    """With the rows beside it that rights are weighed by, read in the same statement and not locked.

    Keys never change: whoever only refers to the row need not wait.
    """
    model = type(row)
    rows = model.objects.select_for_update(of=("self",), no_key=True)
    if beside := getattr(model, "weighed_with", ()):
        rows = rows.select_related(*beside)
    return rows.get(pk=row.pk)


def _move(row: models.Model, target: str | None) -> str:
    state: str = target if target is not None else row.state  # type: ignore[attr-defined]
    type(row)._default_manager.filter(pk=row.pk).update(state=state, version=F("version") + 1)
    return state


def transition(
    *,
    title: str | Promise,
    source: Collection[str],
    roles: Collection[str] | Callable[[Any], frozenset[str]],
    target: str | None = None,
    guards: Collection[Guard] = (),
    along: str | None = None,
    scope: Scope | None = None,
    posting: Posting | None = None,
    beside: str = "",
) -> Callable[[Callable[Concatenate[S, P], Event | Outcome]], Transition[S, P]]:
    """Declare a transition; the decorated function performs it and returns its event."""
    who = roles if callable(roles) else frozenset(roles)

    def declare(perform: Callable[Concatenate[S, P], Event | Outcome]) -> Transition[S, P]:
        return Transition(
            perform.__name__,
            title,
            frozenset(source),
            target,
            who,
            tuple(guards),
            perform,
            along,
            scope,
            posting,
            beside,
        )

    return declare
