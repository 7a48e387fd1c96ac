"""Stretches of a text that lead somewhere (文中链接): which piece of a line is a published figure."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class Link:
    """``start`` and ``end`` count characters of the whole text."""

    start: int
    end: int
    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    link: Link | None = None

    @property
    def html(self) -> str | SafeString:
        if self.link is None:
            return self.text
        return format_html('<a href="{}" title="{}">{}</a>', self.link.address, self.link.title, self.text)


@dataclass(frozen=True, slots=True)
class Piece:
    """Runs that are the piece of text again when they are joined."""

    runs: Sequence[Run] = ()

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def html(self) -> SafeString:
        """Not a sign is added or lost between the runs."""
        return format_html_join("", "{}", ((run.html,) for run in self.runs))


class Links:
    """Those of one text. Of two that overlap the earlier one counts."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self.links: list[Link] = []
        for one in sorted(links, key=attrgetter("start", "end")):
            if one.start < one.end and (not self.links or self.links[-1].end <= one.start):
                self.links.append(one)
        self.ends = [one.end for one in self.links]

    def piece(self, text: str, start: int) -> Piece:
        """What begins at ``start`` of the whole text."""
        return Piece(tuple(self._runs(text, start)))

    def _runs(self, piece: str, start: int) -> Iterator[Run]:
        at = 0
        for one in self.links[bisect_right(self.ends, start) :]:
            first, end = max(one.start - start, 0), min(one.end - start, len(piece))
            if first >= len(piece):
                break
            if at < first:
                yield Run(piece[at:first])
            yield Run(piece[first:end], one)
            at = end
        if at < len(piece):
            yield Run(piece[at:])
