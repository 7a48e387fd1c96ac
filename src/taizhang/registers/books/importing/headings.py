"""Which column of a sheet is which field (列名识别): by the declared words, by what people said before, or nearly so."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from taizhang.registers.declaring.register import Register

NOT_WORD = re.compile(r"[\W_]+")
BRACKET = re.compile(r"[(（][^()（）]{0,30}[)）]")
SEARCHED_ROWS = 20
IGNORED = ""


@dataclass(frozen=True)
class Column:
    """``field`` is empty for a column that is left out. ``how``: exact, said (by a person before), near, none."""

    place: int
    heading: str
    field: str
    how: str


@dataclass(frozen=True)
class Header:
    """``last_row`` counts from 0: data begin below it."""

    last_row: int
    columns: tuple[Column, ...]

    @property
    def places(self) -> dict[str, int]:
        return {one.field: one.place for one in self.columns if one.field}


def plain(heading: str) -> str:
    """Without layout, punctuation and bracketed notes: 总投资（万元） → 总投资."""
    folded = unicodedata.normalize("NFKC", heading).lower()
    return NOT_WORD.sub("", BRACKET.sub("", folded)) or NOT_WORD.sub("", folded)


def words_of(register: Register) -> dict[str, str]:
    """Every word that names a field, with the field; a word of two fields belongs to the first."""
    words: dict[str, str] = {}
    for field in register.fields:
        for word in (str(field.title), *field.headings):
            words.setdefault(plain(word), field.name)
    return words


def find_header(rows: Sequence[Sequence[str]], register: Register, said: Mapping[str, str]) -> Header | None:
    """The row near the top in which most columns are known; one row of wider headings above it is read with it.

    ``said``: what people took headings for before, by their plain words; an empty field means left out.
    """
    known = words_of(register)
    best, most = None, 1
    for number, row in enumerate(rows[:SEARCHED_ROWS]):
        columns = _columns(row, rows[number - 1] if number else (), known, said)
        found = sum(column.how in ("exact", "said") and bool(column.field) for column in columns)
        if found > most:
            best, most = Header(number, columns), found
    return best


def header_at(
    rows: Sequence[Sequence[str]], register: Register, number: int, said: Mapping[str, str]
) -> Header:
    """The header that a person pointed at."""
    above = rows[number - 1] if number else ()
    return Header(number, _columns(rows[number], above, words_of(register), said))


def _columns(
    row: Sequence[str], above: Sequence[str], known: Mapping[str, str], said: Mapping[str, str]
) -> tuple[Column, ...]:
    taken: set[str] = set()
    found: dict[int, Column] = {}
    texts = [_heading(row, above, place) for place in range(len(row))]
    for wanted in ("said", "exact", "near"):
        for place, text in enumerate(texts):
            if place in found or not text:
                continue
            field = _field(text, wanted, known, said)
            if field is None or (field and field in taken):
                continue
            taken.add(field)
            found[place] = Column(place, text, field, wanted)
    return tuple(found.get(place, Column(place, text, IGNORED, "none")) for place, text in enumerate(texts))


def _heading(row: Sequence[str], above: Sequence[str], place: int) -> str:
    own = " ".join(row[place].split())
    wider = " ".join(above[place].split()) if place < len(above) else ""
    # A title over the whole width says nothing of one column.
    spread = len(set(filter(None, above))) > 1
    if not own or own == wider:
        return own or (wider if spread else "")
    return own


def _field(text: str, how: str, known: Mapping[str, str], said: Mapping[str, str]) -> str | None:
    word = plain(text)
    if how == "said":
        return said.get(word)
    if how == "exact":
        return known.get(word)
    near = [
        field for one, field in known.items() if len(one) > 1 and (word.endswith(one) or word.startswith(one))
    ]
    return near[0] if near else None
