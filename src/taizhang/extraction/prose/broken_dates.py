"""Dates that cannot be read with certainty (疑误日期): each is told with its place, none is filled in silently."""

from collections.abc import Iterator

from taizhang.documents.nodes import Note
from taizhang.extraction.dates import DateExpression, Value, dates
from taizhang.extraction.prose.reading import Reading


def broken_dates(reading: Reading) -> Iterator[Note]:
    """One note per damaged, incomplete or impossible date of the content, with what it may mean."""
    starts = [line.span for line in reading.lines]
    for one in dates(reading.text):
        if not one.well_formed and any(span.start <= one.span.start < span.end for span in starts):
            yield _note(one, reading)


def _note(one: DateExpression, reading: Reading) -> Note:
    place = reading.place_at(one.span.start)
    values = [one.value] if one.value else [candidate.value for candidate in one.candidates]
    params: dict[str, object] = {"text": one.text}
    if not values:
        return Note("date-broken", "“{text}”不是完整的日期，请对照原件核对", params, one.span, place)
    params["guesses"] = "、".join(map(_spoken, values[:3]))
    return Note(
        "date-broken", "“{text}”不是完整的日期，可能是{guesses}，请对照原件核对", params, one.span, place
    )


def _spoken(value: Value) -> str:
    return value if isinstance(value, str) else f"{value[0]}—{value[1]}"
