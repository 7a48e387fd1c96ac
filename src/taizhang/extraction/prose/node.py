"""A heading of a document and what stands under it (标题节点)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from taizhang.documents.grammar.labels import Label
from taizhang.documents.span import Span
from taizhang.extraction.prose.headlines import Headline
from taizhang.extraction.prose.reading import Line


@dataclass(slots=True)
class Node:
    """A heading and what stands under it. The root has neither line nor headline."""

    line: Line | None = None
    label: Label | None = None
    headline: Headline | None = None
    kind: str = ""
    number: int | None = None
    form: str = ""
    parent: "Node | None" = None
    lines: list[Line] = field(default_factory=list)
    kids: list["Node"] = field(default_factory=list)
    tail: list[Line] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[Span]:
        """The text under the heading, the rest of its own paragraph first, without that of its kids."""
        own = [self.headline.rest] if self.headline and self.headline.rest else []
        return own + [line.span for line in self.lines]

    @property
    def head(self) -> Span:
        return self.headline.head if self.headline else Span(0, 0)

    @property
    def title(self) -> Span:
        return self.headline.title if self.headline else Span(0, 0)

    @property
    def start(self) -> int:
        return self.head.start

    @property
    def end(self) -> int:
        last = self.kids[-1].end if self.kids else 0
        spans = [self.head, *self.paragraphs]
        return max(last, max(span.end for span in spans))

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()
