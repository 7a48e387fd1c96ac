"""Which row of the document is which of the ledger (对应): by wording and number, and what is unclear is not guessed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from taizhang.ledger.measures.entering.rows import GivenFinding, GivenMeasure, HeldFinding, HeldMeasure
from taizhang.ledger.measures.entering.wording import bare, is_alike

# What a person may decide of an unclear row, beside the number of the finding that it is.
NEW, LEAVE = "new", "leave"
Decisions = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """``held`` is the partner; without one the row is new, left out, or unclear (``why`` says what is)."""

    given: GivenFinding
    held: HeldFinding | None = None
    why: str = ""
    candidates: tuple[HeldFinding, ...] = ()
    is_left: bool = False


def paired(
    given: Sequence[GivenFinding], held: Sequence[HeldFinding], decisions: Decisions
) -> Sequence[Pair]:
    pairs = _Pairer(given, held, decisions)
    found = [pairs.of(row) for row in given]
    claims = Counter(pair.held.pk for pair in found if pair.held)
    return [_contested(pair) if pair.held and claims[pair.held.pk] > 1 else pair for pair in found]


def _contested(pair: Pair) -> Pair:
    assert pair.held is not None
    why = _("文件里不止一行对得上第 %(number)d 号问题，请选定") % {"number": pair.held.number}
    return Pair(pair.given, None, why, (pair.held,))


def _in_turn(
    rows: Sequence[GivenFinding], held: Sequence[HeldFinding]
) -> Iterator[tuple[GivenFinding, HeldFinding]]:
    numbered = {str(one.number): one for one in held}
    own = {row.pk: numbered[row.number] for row in rows if row.number in numbered}
    if len({one.pk for one in own.values()}) < len(own):
        own = {}
    taken = {one.pk for one in own.values()}
    others = iter([one for one in held if one.pk not in taken])
    return ((row, own[row.pk] if row.pk in own else next(others)) for row in rows)


class _Pairer:
    def __init__(
        self, given: Sequence[GivenFinding], held: Sequence[HeldFinding], decisions: Decisions
    ) -> None:
        self.decisions = decisions
        self.by_pk = {str(row.pk): row for row in held}
        self.by_number = {str(row.number): row for row in held}
        self.by_wording: dict[str, list[HeldFinding]] = {}
        for row in held:
            self.by_wording.setdefault(bare(row.title), []).append(row)
        self.in_turn = self.repeated([row for row in given if row.pk not in decisions])

    def repeated(self, given: Sequence[GivenFinding]) -> dict[int, HeldFinding]:
        """The same wording several times, as often in the ledger as in the document: by number, then one after the other."""
        groups: dict[str, list[GivenFinding]] = {}
        for row in given:
            groups.setdefault(bare(row.title), []).append(row)
        turns = ((rows, self.by_wording.get(wording, [])) for wording, rows in groups.items())
        return {
            row.pk: its
            for rows, held in turns
            if len(rows) == len(held) > 1
            for row, its in _in_turn(rows, held)
        }

    def of(self, row: GivenFinding) -> Pair:
        decided = self.decisions.get(row.pk, "")
        if decided == LEAVE:
            return Pair(row, is_left=True)
        if decided == NEW:
            return Pair(row)
        if decided in self.by_pk:
            return Pair(row, self.by_pk[decided])
        return self.judged(row)

    def judged(self, row: GivenFinding) -> Pair:
        same = self.by_wording.get(bare(row.title), [])
        numbered = self.by_number.get(row.number)
        if row.pk in self.in_turn:
            return Pair(row, self.in_turn[row.pk])
        if len(same) == 1:
            return Pair(row, same[0])
        if same:
            if numbered in same:
                return Pair(row, numbered)
            return Pair(row, None, _("台账里有几个问题与这一行同文，请选定是哪一个"), tuple(same))
        if numbered and is_alike(row.title, numbered.title):
            why = _("与第 %(number)d 号问题序号相同、文字相近，请选定是不是同一个") % {
                "number": numbered.number
            }
            return Pair(row, None, why, (numbered,))
        return Pair(row)


def paired_measures(
    given: Sequence[GivenMeasure], held: Sequence[HeldMeasure]
) -> Sequence[tuple[GivenMeasure, HeldMeasure | None]]:
    """By wording first; what is left over, by place where the wording is alike; the rest is new.

    A wording that the document has several times meets no place: what is added of it now would be its partner the next time.
    """
    free: dict[str, list[HeldMeasure]] = {}
    for one in held:
        free.setdefault(bare(one.text), []).append(one)
    partners: dict[int, HeldMeasure] = {}
    for row in given:
        if same := free.get(bare(row.text)):
            partners[row.pk] = same.pop(0)
    taken = {one.pk for one in partners.values()}
    times = Counter(bare(row.text) for row in given)
    by_place = {one.number: one for one in held if one.pk not in taken}
    for place, row in enumerate(given, 1):
        other = by_place.get(place)
        is_single = times[bare(row.text)] == 1
        if row.pk not in partners and other and is_single and is_alike(row.text, other.text):
            partners[row.pk] = other
    return [(row, partners.get(row.pk)) for row in given]
