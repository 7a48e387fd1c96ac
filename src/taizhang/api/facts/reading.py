"""From the annotation of a parameter to a fact (签名 → 字段). What has no way here is named, never guessed."""

import types
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Union, get_args, get_origin, get_type_hints

from django.db.models import Model
from django.utils.translation import gettext as _
from pydantic import ConfigDict, create_model

from taizhang.api.catalogue import by_model
from taizhang.api.facts.fact import Fact, Sent, as_it_is
from taizhang.api.facts.uploads import file_fact, given_fact
from taizhang.api.facts.words import exact, items_of, key, number, room_for, text_of
from taizhang.bureau.files.models import File
from taizhang.ledger.evidence.content import Given

PLAIN = {bool: bool, date: date, time: time, datetime: datetime}
LISTS = (list, Sequence, Collection)
STRICT = ConfigDict(extra="forbid", strict=True)


class Unsendable(Exception):
    """No program could send such a value: the operation has to be composed by hand (``composed``)."""


@dataclass(frozen=True)
class Reader:
    """``models`` are those whose columns say how long a text may be; ``room`` names the schemas."""

    models: tuple[type[Model], ...]
    room: str

    def fact(self, kind: Any, name: str) -> Fact:
        origin, inner = get_origin(kind), get_args(kind)
        if kind is str:
            return Fact(text_of(room_for(self.room, name, self.models)), as_it_is)
        if kind is int:
            return Fact(number(), as_it_is)
        if kind is Decimal:
            return Fact(exact(), lambda value, _place, _sent: Decimal(value))
        if kind in PLAIN:
            return Fact(PLAIN[kind], as_it_is)
        if origin in (Union, types.UnionType):
            return self._optional(inner, name)
        if origin in LISTS or (origin is tuple and inner[-1:] == (...,)):
            return self._list(inner[0], name)
        if origin is tuple:
            return self._tuple(inner, name)
        if origin in (dict, Mapping):
            return self._mapping(inner[0], inner[1], name)
        return self._named(kind, name)

    def _named(self, kind: Any, name: str) -> Fact:
        if kind is File:
            return file_fact()
        if kind is Given:
            return given_fact()
        if isinstance(kind, type) and kind in by_model():
            return Fact(key(), row_taker(kind))
        if is_dataclass(kind) and isinstance(kind, type):
            return self.structure(kind, f"{self.room}_{kind.__name__}")
        raise Unsendable(f"{name}: {kind!r}")

    def _optional(self, kinds: tuple[Any, ...], name: str) -> Fact:
        real = [one for one in kinds if one is not type(None)]
        if len(real) != 1 or len(kinds) != 2:
            raise Unsendable(f"{name}: {kinds!r}")
        fact = self.fact(real[0], name)
        return Fact(
            fact.kind | None if not _is_annotated(fact.kind) else Union[fact.kind, None],  # noqa: UP007
            lambda value, place, sent: None if value is None else fact.take(value, place, sent),
        )

    def _list(self, kind: Any, name: str) -> Fact:
        fact = self.fact(kind, name)
        if fact.part:
            return Fact(None, fact.take, fact.part, many=True)
        return Fact(
            items_of(fact.kind),
            lambda value, place, sent: [
                fact.take(one, f"{place}/{at}", sent) for at, one in enumerate(value)
            ],
        )

    def _tuple(self, kinds: tuple[Any, ...], name: str) -> Fact:
        facts = [self.fact(kind, name) for kind in kinds]
        return Fact(
            tuple[tuple(one.kind for one in facts)],  # type: ignore[misc]
            lambda value, place, sent: tuple(
                fact.take(one, f"{place}/{at}", sent)
                for at, (fact, one) in enumerate(zip(facts, value, strict=True))
            ),
        )

    def _mapping(self, kind: Any, value_kind: Any, name: str) -> Fact:
        """The keys of a JSON object are texts; where rows are meant, they are the numbers of the rows."""
        value_fact = self.fact(value_kind, name)
        is_row = isinstance(kind, type) and issubclass(kind, Model)
        take_key = _keyed(row_taker(kind)) if is_row else as_it_is
        return Fact(
            dict[text_of(100), value_fact.kind],  # type: ignore[misc]
            lambda value, place, sent: {
                take_key(one, f"{place}/{one}", sent): value_fact.take(said, f"{place}/{one}", sent)
                for one, said in value.items()
            },
        )

    def structure(self, kind: type, name: str, left_out: Collection[str] = ()) -> Fact:
        """A dataclass as an object with its fields; fields that are files come as parts."""
        hints = get_type_hints(kind)
        facts = {
            one.name: self.fact(hints[one.name], one.name) for one in fields(kind) if one.name not in left_out
        }
        defaults = {one.name: _default(one) for one in fields(kind)}
        said = {name: (fact.kind, defaults[name]) for name, fact in facts.items() if fact.kind is not None}
        model = create_model(name, __config__=STRICT, **said)  # type: ignore[call-overload]
        parts = [fact for fact in facts.values() if fact.part]
        return Fact(
            model,
            lambda value, place, sent: kind(**taken(facts, value, place, sent)),
            parts[0].part if parts else "",
            parts[0].many if parts else False,
        )


def taken(facts: Mapping[str, Fact], value: Any, place: str, sent: Sent) -> dict[str, Any]:
    """Each fact from its place in the object that was sent, or from its part."""
    return {
        name: fact.take(getattr(value, name, None), f"{place}/{name}", sent) for name, fact in facts.items()
    }


def row_taker(model: type[Model]) -> Callable[[Any, str, Sent], Any]:
    """The row as the caller sees it; what is outside their scope is as absent as what never was."""

    def take(value: Any, place: str, sent: Sent) -> Any:
        row = by_model()[model].refer(value, sent.caller.actor)
        if row is None:
            sent.wrong(place, _("没有这一行，或者它不在您的范围内"))
        return row

    return take


def _keyed(take: Callable[[Any, str, Sent], Any]) -> Callable[[Any, str, Sent], Any]:
    def take_key(value: str, place: str, sent: Sent) -> Any:
        if not (value.isascii() and value.isdigit() and len(value) < 10):
            sent.wrong(place, _("要写行的编号"))
            return value
        return take(int(value), place, sent)

    return take_key


def _default(one: Any) -> Any:
    if one.default is not MISSING:
        return one.default
    return one.default_factory() if one.default_factory is not MISSING else ...


def _is_annotated(kind: Any) -> bool:
    return hasattr(kind, "__metadata__")
