"""A date as a text writes it (日期表述): where, what sort, which day if that is certain, and what it might mean if not."""

from dataclasses import dataclass

from taizhang.documents.span import Span

Value = str | tuple[str, str]
"""ISO: 2025, 2025-06, 2025-06-30; a pair is first and last, both included."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a damaged or incomplete date. ``why`` is a Chinese sentence for the person who decides."""

    value: Value
    why: str


@dataclass(frozen=True, slots=True)
class DateExpression:
    """``kind``: date, month, year, range, month range, year range, period (上半年, 一季度, 旬), relative,
    relative range, now, month missing, day missing, invalid.

    ``value`` is None where the text does not settle it: then ``candidates`` say what it could be. It is filled for a
    damaged expression only where there is exactly one way to put the lost signs back. ``well_formed`` is False for
    damaged, incomplete and impossible dates. ``edge`` is 以来, 前, 底 … as written behind the date, ``inherited``
    is True where the year comes from an earlier date. ``role`` is publication, feedback, inspection, as_of, due,
    signature or empty.
    """

    span: Span
    text: str
    kind: str
    value: Value | None
    well_formed: bool = True
    candidates: tuple[Candidate, ...] = ()
    edge: str = ""
    inherited: bool = False
    role: str = ""
