"""How a row comes into the house (建档): rights checked, row made, first journal entry written, in one transaction."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from django.db import transaction as database
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.chain import append
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome
from taizhang.bureau.journal.once import claim, settle
from taizhang.bureau.refusal import Refused

W = TypeVar("W", bound=Any)
R = TypeVar("R", bound=Any)
P = ParamSpec("P")


@dataclass(frozen=True)
class Ground:
    """The ground on which the roots of all trees stand; only the command line holds a role over it."""

    path: str = "/"


GROUND = Ground()


@dataclass(frozen=True)
class Creation(Generic[W, P, R]):
    """``within`` is the organization, or the row with a ``scope_path``, in which the new row is to stand."""

    name: str
    title: str | Promise
    state: str
    roles: frozenset[str]
    perform: Callable[Concatenate[W, P], tuple[R, Event | Outcome]]

    def is_open_to(self, within: W, actor: Actor) -> bool:
        return actor.holds(self.roles, _path_of(within))

    def once(self, key: str) -> Callable[Concatenate[W, P], R]:
        """The same act, which makes one row however often it is handed in with this key by this person.

        Raises ``AlreadyMade`` with the row where it was made before.
        """

        def make_once(within: W, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return self._make(key, within, *args, **kwargs)

        return make_once

    def __call__(self, within: W, *args: P.args, **kwargs: P.kwargs) -> R:
        return self._make("", within, *args, **kwargs)

    def _make(self, key: str, within: W, *args: P.args, **kwargs: P.kwargs) -> R:
        actor, at = _facts(kwargs)
        post = actor.post_for(self.roles, (_path_of(within),))
        if post is None:
            raise Refused(_("您的任职不能“%(act)s”") % {"act": self.title})
        with database.atomic(durable=True):
            making = claim(key, self.name, actor=actor, at=at) if key else None
            row, done = self.perform(within, *args, **kwargs)
            outcome = done if isinstance(done, Outcome) else Outcome(done)
            for one, event in ((row, outcome.event), *outcome.caused):
                stream = _queued(one).stream
                append(stream, event, actor=actor, at=at, subject=one.stream, state=one.state, post=post)
            if making:
                settle(making, row)
        return row


def _queued(row: Any) -> Any:
    """The row at whose stream the entry is written, locked: others that write there wait."""
    root = row.root
    return root if root == row else type(root).objects.select_for_update(no_key=True).get(pk=root.pk)


def _facts(facts: dict[str, Any]) -> tuple[Actor, datetime]:
    return facts["actor"], facts["at"]


def _path_of(within: Any) -> str:
    path: str = within.scope_path if hasattr(within, "scope_path") else within.path
    return path


def creation(
    *, title: str | Promise, state: str, roles: Collection[str]
) -> Callable[[Callable[Concatenate[W, P], tuple[R, Event | Outcome]]], Creation[W, P, R]]:
    """Declare how a row is made; ``state`` is the one it is born in."""

    def declare(perform: Callable[Concatenate[W, P], tuple[R, Event | Outcome]]) -> Creation[W, P, R]:
        return Creation(perform.__name__, title, state, frozenset(roles), perform)

    return declare
