"""Runs the rules over one document (审核引擎)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from taizhang.documents.nodes import Document
from taizhang.review.catalogue import all_comparisons, all_rules
from taizhang.review.comparing.paper import Paper
from taizhang.review.diagnostic import Diagnostic, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.profiles import GENERAL, LAYOUT, Profile, profile_for
from taizhang.review.rule import Rule
from taizhang.review.waivers import Waiver, apply

Answering = Callable[[Rule, Manuscript], Iterable[Diagnostic]]
ORDER = {Severity.MUST: 0, Severity.SUSPECT: 1, Severity.HINT: 2}


@dataclass(frozen=True)
class Report:
    """Diagnostics in the order of the text; ``idle`` are waivers that waive nothing.

    ``kind`` is what the document calls itself (整改通报 …), ``profile`` the name of the one that was asked,
    ``against`` the names of the documents it was compared with.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    waived: tuple[tuple[Diagnostic, Waiver], ...] = ()
    idle: tuple[Waiver, ...] = ()
    kind: str = ""
    profile: str = GENERAL.name
    against: tuple[str, ...] = ()

    @property
    def counts(self) -> Counter[Severity]:
        return Counter(one.severity for one in self.diagnostics)

    @property
    def is_clean(self) -> bool:
        return not self.counts[Severity.MUST]


def review(
    document: Document,
    *,
    profile: Profile | None = GENERAL,
    waivers: Sequence[Waiver] = (),
    reference: date | None = None,
    name: str = "",
    against: Sequence[Paper] = (),
    answering: Answering = Rule.__call__,
) -> Report:
    """The same document, profile, waivers and reference day give the same report, byte for byte.

    Without a profile (None) that of the document's kind is taken. ``against`` are other documents that must not
    contradict this one, which goes by ``name`` among them. ``answering`` puts a rule to the manuscript; whoever
    knows its answer already may give that (review.session).
    """
    manuscript = Manuscript(document, reference=reference)
    kind = manuscript.proposal.meta.get("kind", "")
    profile = profile or profile_for(kind)
    asked = [*_ask(manuscript, profile, answering), *_compare(Paper(name, manuscript), against, profile)]
    found = sorted(asked, key=lambda one: (one.span, ORDER[one.severity], one.code))
    compared = tuple(one.name for one in against)
    standing, waived, idle = apply(_once(found), waivers)
    return Report(document, tuple(standing), tuple(waived), tuple(idle), kind, profile.name, compared)


def _ask(manuscript: Manuscript, profile: Profile, answering: Answering) -> Iterable[Diagnostic]:
    owes_layout = profile.owes_layout(manuscript)
    for rule in all_rules():
        if profile.asks(rule) and (owes_layout or rule.family != LAYOUT):
            for one in answering(rule, manuscript):
                yield replace(one, severity=profile.severity_of(one.code, one.severity))


def _compare(paper: Paper, against: Sequence[Paper], profile: Profile) -> Iterable[Diagnostic]:
    for comparison in all_comparisons() if against else ():
        if profile.asks(comparison):
            for one in comparison(paper, against):
                yield replace(one, severity=profile.severity_of(one.code, one.severity))


def _once(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """The same code on the same place is said once, of each other document once."""
    seen = set()
    for one in found:
        said = (one.code, one.span, tuple(other.document for other in one.elsewhere))
        if said not in seen:
            seen.add(said)
            yield one
