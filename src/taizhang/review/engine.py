"""Runs the rules over one document (审核引擎)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from taizhang.documents.nodes import Document
from taizhang.review.catalogue import all_rules
from taizhang.review.diagnostic import Diagnostic, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.profiles import GENERAL, LAYOUT, Profile, profile_for
from taizhang.review.waivers import Waiver, apply

ORDER = {Severity.MUST: 0, Severity.SUSPECT: 1, Severity.HINT: 2}


@dataclass(frozen=True)
class Report:
    """Diagnostics in the order of the text; ``idle`` are waivers that waive nothing.

    ``profile`` is the name of the one whose rules were asked.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    waived: tuple[tuple[Diagnostic, Waiver], ...] = ()
    idle: tuple[Waiver, ...] = ()
    profile: str = GENERAL.name

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
) -> Report:
    """The same document, profile, waivers and reference day give the same report, byte for byte.

    Without a profile (None) that of the document's kind is taken.
    """
    manuscript = Manuscript(document, reference=reference)
    profile = profile or profile_for(manuscript.proposal.meta.get("kind"))
    found = sorted(_ask(manuscript, profile), key=lambda one: (one.span, ORDER[one.severity], one.code))
    standing, waived, idle = apply(_once(found), waivers)
    return Report(document, tuple(standing), tuple(waived), tuple(idle), profile.name)


def _ask(manuscript: Manuscript, profile: Profile) -> Iterable[Diagnostic]:
    owes_layout = profile.owes_layout(manuscript)
    for rule in all_rules():
        if profile.asks(rule) and (owes_layout or rule.family != LAYOUT):
            for one in rule(manuscript):
                yield replace(one, severity=profile.severity_of(one.code, one.severity))


def _once(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """The same code on the same place is said once."""
    seen = set()
    for one in found:
        if (one.code, one.span) not in seen:
            seen.add((one.code, one.span))
            yield one
