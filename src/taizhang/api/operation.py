"""One thing that programs can do (操作), made from the declaration of a transition or a creation and from its signature."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_type_hints

from django.db.models import Model
from pydantic import BaseModel, create_model

from taizhang.api.catalogue import by_model
from taizhang.api.facts.fact import Fact, Sent
from taizhang.api.facts.reading import STRICT, Reader, Unsendable, taken
from taizhang.api.resource import Resource
from taizhang.bureau.journal.creation import Creation
from taizhang.bureau.journal.gate import Transition

Act = Transition[Any, ...] | Creation[Any, ..., Any]
ALWAYS = ("actor", "at")


@dataclass(frozen=True)
class Operation:
    """``resource`` is what the act is done to, ``makes`` what a creation brings forth.

    ``body`` reads what is sent as JSON; ``take`` makes the facts of it. ``part`` names the part for files, if any.
    """

    act: Act
    resource: Resource
    makes: Resource | None
    body: type[BaseModel]
    take: Callable[[Any, Any, Sent], Mapping[str, Any]]
    part: str = ""
    many: bool = False

    @property
    def name(self) -> str:
        return self.act.name.replace("_", "-")

    @property
    def address(self) -> str:
        return f"{self.resource.noun}/<int:pk>/{self.name}"

    @property
    def is_creation(self) -> bool:
        return isinstance(self.act, Creation)

    @property
    def answers(self) -> Resource | None:
        """What the answer shows: the new row, or the row as it is now."""
        return self.makes if self.is_creation else self.resource


def operation_of(act: Act) -> Operation:
    """Raises Unsendable where a parameter is nothing that a program could send."""
    subject, resource, makes, parameters = signature_of(act)
    reader = Reader((subject, *((makes.model,) if makes else ())), act.name)
    facts = {name: reader.fact(kind, name) for name, (kind, _default) in parameters.items()}
    named_by_file = {
        name for name in parameters if name == "file_name" and any(one.part for one in facts.values())
    }
    said = {
        name: (fact.kind, parameters[name][1])
        for name, fact in facts.items()
        if fact.kind is not None and name not in named_by_file
    }
    body = create_model(act.name, __config__=STRICT, **said)  # type: ignore[call-overload]
    taking = {name: _name_of_file() if name in named_by_file else fact for name, fact in facts.items()}
    parts = [one for one in facts.values() if one.part]
    return Operation(
        act,
        resource,
        makes,
        body,
        lambda _row, value, sent: taken(taking, value, "", sent),
        parts[0].part if parts else "",
        any(one.many for one in parts),
    )


def _name_of_file() -> Fact:
    return Fact(None, lambda _value, _place, sent: next((one.name for one in sent.files.get("file", ())), ""))


def signature_of(act: Act) -> tuple[type[Model], Resource, Resource | None, dict[str, tuple[Any, Any]]]:
    """The subject, its noun, the noun of what is made, and the other parameters with kind and default."""
    hints = get_type_hints(act.perform)
    first, *rest = inspect.signature(act.perform).parameters.values()
    subject = next(
        (one for one in (hints[first.name], *_members(hints[first.name])) if one in by_model()), None
    )
    if subject is None:
        raise Unsendable(f"{act.name}: {hints[first.name]!r} has no noun (resources)")
    makes = next((by_model()[one] for one in _members(hints.get("return")) if one in by_model()), None)
    if isinstance(act, Creation) and makes is None:
        raise Unsendable(f"{act.name}: what it makes has no noun (resources)")
    parameters = {
        one.name: (hints[one.name], ... if one.default is one.empty else one.default)
        for one in rest
        if one.name not in ALWAYS
    }
    return subject, by_model()[subject], makes, parameters


def _members(kind: Any) -> tuple[Any, ...]:
    return getattr(kind, "__args__", ())
