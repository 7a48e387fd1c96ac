"""Text under construction (文稿): readers write into it and get spans back."""

from collections.abc import Iterable

from taizhang.documents.guard.markup import too_much_text
from taizhang.documents.limits import Limits
from taizhang.documents.origin import Origin
from taizhang.documents.span import Span


class Manuscript:
    """Appends only, so a span handed out stays true.

    Raises Unreadable beyond the agreed number of characters: a small file may repeat one long string many times.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.pieces: list[str] = []
        self.origins: list[Origin] = []
        self.length = 0

    def write(self, text: str, origins: Iterable[Origin] = ()) -> Span:
        """``origins`` count from the beginning of ``text``."""
        start = self.length
        self.pieces.append(text)
        self.origins += (origin.moved(start) for origin in origins)
        self.length += len(text)
        if self.length > self.limits.characters:
            raise too_much_text(self.limits)
        return Span(start, self.length)

    def append(self, other: "Manuscript") -> Span:
        return self.write(str(other), other.origins)

    def line(self, text: str) -> Span:
        """Writes a line and its break; the span leaves the break out."""
        span = self.write(text)
        self.write("\n")
        return span

    def __str__(self) -> str:
        return "".join(self.pieces)
