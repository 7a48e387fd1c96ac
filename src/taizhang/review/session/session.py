"""Reviewing a text again and again while it is written (随写随审). The report is that of a fresh review, always."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from taizhang.documents.nodes import Block, Document
from taizhang.documents.parse import from_text
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Diagnostic, Edit
from taizhang.review.engine import Report, review
from taizhang.review.manuscript import Manuscript
from taizhang.review.profiles import Profile
from taizhang.review.rule import Rule
from taizhang.review.session.change import Change, change
from taizhang.review.session.windowed import WINDOWED
from taizhang.review.waivers import Waiver


class Session:
    """``profile`` None takes that of the document's kind at each update. Not to be shared between threads."""

    def __init__(
        self,
        profile: Profile | None = None,
        reference: date | None = None,
        waivers: Sequence[Waiver] = (),
    ) -> None:
        self.profile, self.reference, self.waivers = profile, reference, tuple(waivers)
        self._last: Report | None = None
        self._kept: dict[str, tuple[Diagnostic, ...]] = {}

    def update(self, text: str) -> Report:
        """As ``review(from_text(text), …)``. Raises Unreadable where the text is empty or too long."""
        if self._last is not None and self._last.document.text == text:
            return self._last
        document = from_text(text)
        answering = Answering(self._last.document if self._last else None, document, self._kept)
        self._last = review(
            document,
            profile=self.profile,
            waivers=self.waivers,
            reference=self.reference,
            answering=answering,
        )
        self._kept = answering.fresh
        return self._last


class Answering:
    """Asks the rules about one version of the text; ``kept`` is what they said of the version before."""

    def __init__(self, old: Document | None, new: Document, kept: dict[str, tuple[Diagnostic, ...]]) -> None:
        self.change = change(old, new) if old else None
        self.kept, self.fresh = kept, dict[str, tuple[Diagnostic, ...]]()
        self.part = part_of(new, self.change.read) if self.change else None

    def __call__(self, rule: Rule, manuscript: Manuscript) -> Iterable[Diagnostic]:
        if rule.code not in WINDOWED:
            return rule(manuscript)
        if self.change is None or self.part is None or rule.code not in self.kept:
            found = tuple(rule(manuscript))
        else:
            found = tuple(self.mixed(rule, manuscript, self.change, self.part))
        self.fresh[rule.code] = found
        return found

    def mixed(
        self, rule: Rule, manuscript: Manuscript, change: Change, part: Manuscript
    ) -> Iterable[Diagnostic]:
        for one in self.kept[rule.code]:
            if change.is_before(one.span):
                yield one
            elif change.is_behind(one.span):
                yield moved(one, change.shift, manuscript)
        for one in rule(part):
            there = moved(one, change.read.start, manuscript)
            if change.stale.start <= there.span.start < change.stale.end:
                yield there


def part_of(document: Document, stretch: Span) -> Manuscript:
    """The lines of the stretch as a document of their own."""
    blocks = tuple(
        Block(shifted(one.span, -stretch.start), one.place, one.level, one.label, one.inserted)
        for one in document.blocks
        if stretch.start <= one.span.start < stretch.end
    )
    return Manuscript(Document(document.slice(stretch), document.format, blocks))


def moved(one: Diagnostic, by: int, manuscript: Manuscript) -> Diagnostic:
    fix = one.fix and replace(
        one.fix, edits=tuple(Edit(shifted(edit.span, by), edit.text) for edit in one.fix.edits)
    )
    span = shifted(one.span, by)
    related = tuple(shifted(each, by) for each in one.related)
    return replace(one, span=span, related=related, fix=fix, place=manuscript.place_at(span.start))


def shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
