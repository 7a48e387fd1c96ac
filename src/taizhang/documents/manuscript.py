"""Text under construction (文稿): readers write into it and get spans back."""

from taizhang.documents.span import Span


class Manuscript:
    """Appends only, so a span handed out stays true."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0

    def write(self, text: str) -> Span:
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        return Span(start, self.length)

    def line(self, text: str) -> Span:
        """Writes a line and its break; the span leaves the break out."""
        span = self.write(text)
        self.write("\n")
        return span

    def __str__(self) -> str:
        return "".join(self.pieces)
