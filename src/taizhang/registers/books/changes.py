"""What is asked to be recorded, row by row (登记内容), and what would be wrong with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused, Stale
from taizhang.registers.books.models import Book, Version
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.rows import rows_of, table_of
from taizhang.registers.declaring.register import Register

# SQLite takes at most 32,766 values in one statement; PostgreSQL 65,535.
CHUNK = 500
FEW = 100


@dataclass(frozen=True)
class Change:
    """A new row where ``number`` is None; else what of the row becomes what. ``seen`` is the version that people saw."""

    values: Mapping[str, Any] = field(default_factory=dict)
    number: int | None = None
    seen: int = 0
    is_struck: bool = False


@dataclass(frozen=True)
class Weighed:
    """A change with the row as it is and as it will be."""

    number: int
    version: int
    values: Mapping[str, Any]
    is_struck: bool
    before: Mapping[str, Any] | None = None


def weighed(book: Book, changes: Sequence[Change]) -> list[Weighed]:
    """Every change beside its row; what changes nothing is left out. Raises ``Stale`` or ``Refused`` naming the row."""
    register = register_of(book)
    kept = standing(book, [one.number for one in changes if one.number is not None])
    numbers = iter(range(book.last_number + 1, book.last_number + 1 + len(changes)))
    found = []
    for change in changes:
        one = _added(register, change, numbers) if change.number is None else _changed(register, change, kept)
        if one is not None:
            found.append(one)
    _refuse_doubles(register, found)
    return found


def standing(book: Book, numbers: Sequence[int]) -> dict[int, Version]:
    """The rows of these numbers as they hold now."""
    kept: dict[int, Version] = {}
    for start in range(0, len(numbers), CHUNK):
        for row in rows_of(book).filter(number__in=numbers[start : start + CHUNK]):
            kept[row.number] = row
    return kept


def values_of(register: Register, row: Version) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in register.fields}


def _added(register: Register, change: Change, numbers: Iterator[int]) -> Weighed:
    values = {field.name: change.values.get(field.name) for field in register.fields}
    _refuse_gaps(register, values)
    return Weighed(next(numbers), 1, values, is_struck=False)


def _changed(register: Register, change: Change, kept: Mapping[int, Version]) -> Weighed | None:
    row = kept.get(change.number or 0)
    if row is None:
        raise Stale(_("第 %(n)d 号已被他人撤销，您的修改没有写入") % {"n": change.number})
    if row.version != change.seen:
        raise Stale(
            _("第 %(n)d 号已被他人更新，您的修改没有写入；请对照最新内容后再提交") % {"n": row.number}
        )
    before = values_of(register, row)
    values = before | {name: change.values[name] for name in change.values if name in before}
    if values == before and not change.is_struck:
        return None
    if not change.is_struck:
        _refuse_gaps(register, values)
    return Weighed(row.number, row.version + 1, values, change.is_struck, before)


def _refuse_gaps(register: Register, values: Mapping[str, Any]) -> None:
    for one in register.fields:
        if one.is_required and values.get(one.name) is None:
            raise Refused(_("“%(field)s”必须填写") % {"field": one.title})
    if register.key_of(values) is None:
        raise Refused(_("这一行缺少%(keys)s，以后认不出是哪一行") % {"keys": said_keys(register)})
    for check in register.checks:
        if not check.is_question and (why := check.wrong(values)):
            raise Refused(why)


def said_keys(register: Register) -> str:
    """The fields of which some must be filled, for people."""
    return _("或").join("、".join(str(register.by_name[name].title) for name in key) for key in register.keys)


def _refuse_doubles(register: Register, found: Iterable[Weighed]) -> None:
    seen: dict[tuple[Any, ...], int] = {}
    for one in found:
        if one.is_struck:
            continue
        for key in register.keys:
            values = tuple(one.values.get(name) for name in key)
            if any(value is None for value in values):
                continue
            if (other := seen.setdefault((key, values), one.number)) != one.number:
                said = {"key": "、".join(map(str, values)), "a": other, "b": one.number}
                raise Refused(_("“%(key)s”在一次登记里出现两次（第 %(a)d、%(b)d 号）") % said)


def taken(book: Book, found: Sequence[Weighed]) -> Iterator[tuple[Weighed, Version]]:
    """Changes whose key another row bears already, with that row."""
    register, own = register_of(book), {one.number for one in found}
    for key in register.keys:
        asked = {_key(one.values, key): one for one in found if not one.is_struck}
        whole = [values for values in asked if all(value is not None for value in values)]
        for row in bearing(rows_of(book), key, whole):
            one = asked.get(tuple(getattr(row, name) for name in key))
            if one is not None and row.number not in own:
                yield one, row


def bearing(rows: QuerySet[Any], key: tuple[str, ...], asked: Sequence[tuple[Any, ...]]) -> Iterator[Version]:
    """The rows that may bear one of the keys: more than those where a key has several fields, never fewer.

    A further field of the key narrows it where it takes few values: of returns of one month, that month.
    """
    narrowed = {}
    for place, name in enumerate(key[1:], 1):
        values = {values[place] for values in asked}
        if 0 < len(values) <= FEW:
            narrowed[f"{name}__in"] = sorted(values)
    firsts = list(dict.fromkeys(values[0] for values in asked))
    for start in range(0, len(firsts), CHUNK):
        yield from rows.filter(**{f"{key[0]}__in": firsts[start : start + CHUNK]}, **narrowed)


def _key(values: Mapping[str, Any], key: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(values.get(name) for name in key)


def written(book: Book, found: Sequence[Weighed], *, since: int) -> list[Version]:
    """The versions to keep, not yet saved."""
    table = table_of(book)
    return [
        table(
            book=book,
            number=one.number,
            version=one.version,
            since=since,
            is_struck=one.is_struck,
            **one.values,
        )
        for one in found
    ]
