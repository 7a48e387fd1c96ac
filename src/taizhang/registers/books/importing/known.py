"""The rows that a sheet speaks of, found in few statements (已有的行)."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from django.utils.translation import gettext as _

from taizhang.registers.books.changes import CHUNK, bearing
from taizhang.registers.books.counting import Shelf
from taizhang.registers.books.models import Version
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.fields import Reference
from taizhang.registers.declaring.register import Register

# Beyond so many names nobody waits for a likeness.
COMPARED = 5000


class Known:
    """``lines`` have ``values``; references in them are still words."""

    def __init__(self, register: Register, shelf: Shelf, lines: Sequence[Any]) -> None:
        self.register = register
        self._shelf = shelf
        said = [line.values for line in lines if line.values]
        self._numbers = {
            one.name: self._named(one, {values[one.name] for values in said if one.name in values})
            for one in register.fields
            if isinstance(one, Reference)
        }
        self._rows = self._standing(said)

    def number(self, field: Reference, word: str) -> int | None:
        found = self._numbers[field.name].get(word, ())
        return found[0] if len(found) == 1 else None

    def why_not(self, field: Reference, word: str) -> str:
        if field.register not in self._shelf.books:
            said = {"field": field.title, "register": registers()[field.register].title}
            return _("%(field)s：本单位还没有启用“%(register)s”底账") % said
        other = self._shelf.register(field.register)
        said = {"field": field.title, "register": other.title, "word": word}
        if self._numbers[field.name].get(word):
            return _("%(field)s：“%(register)s”底账里有几个“%(word)s”，请写统一社会信用代码或编号") % said
        called = self._shelf.rows(field.register).values_list(other.called, flat=True)[:COMPARED]
        near = get_close_matches(word, [name for name in called if name], 1, 0.75)
        if near:
            return _("%(field)s：“%(register)s”底账里没有“%(word)s”，是不是“%(near)s”？") % {
                **said,
                "near": near[0],
            }
        return _("%(field)s：“%(register)s”底账里没有“%(word)s”，请先登记") % said

    def row(self, values: Mapping[str, Any]) -> Version | None:
        """The row that these values name, by the first key that they wholly fill and a row bears."""
        for key in self.register.keys:
            asked = tuple(values.get(name) for name in key)
            if all(value is not None for value in asked) and (row := self._rows.get((key, asked))):
                return row
        return None

    def _named(self, field: Reference, words: set[str]) -> dict[str, list[int]]:
        """Rows of the other register by the words that name them: how they are called, or a key of one field."""
        if not words or field.register not in self._shelf.books:
            return {}
        other = self._shelf.register(field.register)
        names = {other.called, *(key[0] for key in other.keys if len(key) == 1)}
        found: dict[str, list[int]] = {}
        asked = sorted(words)
        for name in sorted(names):
            for start in range(0, len(asked), CHUNK):
                near = self._shelf.rows(field.register).filter(
                    **{f"{name}__in": asked[start : start + CHUNK]}
                )
                for word, number in near.values_list(name, "number"):
                    if number not in found.setdefault(word, []):
                        found[word].append(number)
        return found

    def _standing(self, said: Sequence[Mapping[str, Any]]) -> dict[tuple[Any, Any], Version]:
        rows: dict[tuple[Any, Any], Version] = {}
        for key in self.register.keys:
            asked = [values for one in said if (values := self._asked(one, key))]
            for row in bearing(self._shelf.rows(self.register.name), key, asked):
                rows[key, tuple(getattr(row, name) for name in key)] = row
        return rows

    def _asked(self, said: Mapping[str, Any], key: tuple[str, ...]) -> tuple[Any, ...] | None:
        """The key as the rows have it; None where a part is missing or names no row."""
        found = []
        for name in key:
            field, value = self.register.by_name[name], said.get(name)
            number = self.number(field, value) if isinstance(field, Reference) and value else value
            if number is None:
                return None
            found.append(number)
        return tuple(found)
