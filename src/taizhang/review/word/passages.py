"""From a passage of the text to the runs that say it (段落定位)."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lxml import etree

from taizhang.documents.formats.docx import Traced
from taizhang.documents.formats.trees import local
from taizhang.documents.origin import Origin
from taizhang.documents.span import Span
from taizhang.review.word.comments import reference
from taizhang.review.word.names import names_of
from taizhang.review.word.runs import Runs, holder


class Passages:
    """Finds the first and the last run of any passage, in the main text of the file.

    Word knows no comments in headers and cannot show those in notes well: a passage there is marked at its sign in
    the main text, or at the beginning of the document.
    """

    def __init__(self, traced: Traced) -> None:
        self.traced, self.runs = traced, Runs()
        self.root = traced.parts[traced.main]
        self.starts = [one.span.start for one in traced.origins]
        self.ends = [one.span.end for one in traced.origins]

    def origins(self, span: Span) -> Sequence[Origin]:
        """What says the passage; none for a number that Word generates."""
        return self.traced.origins[bisect_right(self.ends, span.start) : bisect_left(self.starts, span.end)]

    def touching(self, at: int) -> Sequence[Origin]:
        """What ends or begins right there, in this order."""
        return self.traced.origins[bisect_left(self.ends, at) : bisect_right(self.starts, at)]

    def ends_of(self, span: Span) -> tuple[etree._Element, etree._Element]:
        """The run before which the passage begins and the one after which it ends."""
        if not self.traced.origins:
            return (empty := self.empty_run()), empty
        span = self.visible(span)
        said = self.origins(span)
        first, last = said[0], said[-1]
        if self.is_main(first) and self.is_main(last):
            beginning = self.runs.beginning(first, max(span.start, first.span.start))
            return beginning, self.runs.ending(last, min(span.end, last.span.end))
        sign = holder(self.sign(first))
        return sign, sign

    def visible(self, span: Span) -> Span:
        """The passage itself, or the nearest character: that before a lost sign, that after a generated number."""
        if len(span) and self.origins(span):
            return span
        index = bisect_right(self.starts, span.start) - 1
        if index >= 0 and span.start <= self.ends[index]:
            at = min(max(span.start, self.starts[index] + 1), self.ends[index])
            return Span(at - 1, at)
        at = self.starts[min(index + 1, len(self.starts) - 1)]
        return Span(at, at + 1)

    def is_main(self, origin: Origin) -> bool:
        return origin.source.getroottree().getroot() is self.root

    def sign(self, origin: Origin) -> etree._Element:
        for above in origin.source.iterancestors():
            if local(above) in ("footnote", "endnote"):
                found = reference(self.root, above)
                if found is not None:
                    return found
        main = next((one.source for one in self.traced.origins if self.is_main(one)), None)
        return main if main is not None else self.empty_run()

    def empty_run(self) -> etree._Element:
        """A run to hang a mark on, in a document whose main text is empty."""
        paragraph = next(self.root.iter("{*}p"))
        run = names_of(self.root)("r")
        paragraph.append(run)
        return run
