"""What is still missing before write-off can be applied for (还差…), each item with what it concerns."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import lapsed, proved_measures, standing_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState


class Remedy(models.TextChoices):
    """Where it is remedied."""

    MEASURES = "measures"
    OFFICE = "office"
    PROGRESS = "progress"
    PROOF = "proof"
    VALIDITY = "validity"


@dataclass(frozen=True)
class Lack:
    """``measures`` are the numbers of those concerned; ``evidence`` the key of the piece."""

    sentence: str
    remedy: str
    measures: tuple[int, ...] = ()
    evidence: int | None = None


@dataclass(frozen=True)
class Proof:
    """What counts for a finding: the keys of the measures that are proved, and the pieces that prove them."""

    measures: Collection[int]
    pieces: Iterable[Evidence]


def lacks_of(finding: Finding, *, on: date | None = None, proof: Proof | None = None) -> list[Lack]:
    """With ``on`` given, evidence whose validity had ended by then is named too; ``proof`` spares asking for it again."""
    measures = sorted(finding.measures.all(), key=lambda one: one.number)
    found = []
    if not measures:
        found.append(Lack(_("还没有整改措施"), Remedy.MEASURES))
    if finding.office is None:
        found.append(Lack(_("还没有指定责任股室"), Remedy.OFFICE))
    found += _about_measures(measures, proof.measures if proof else proved_measures(finding))
    return found + (_gone(proof.pieces if proof else _aged(finding, on), on) if on else [])


def _about_measures(measures: Sequence[Measure], proved: Collection[int]) -> list[Lack]:
    found = []
    unfinished = tuple(one.number for one in measures if one.state != MeasureState.DONE)
    if n := len(unfinished):
        said = ngettext("还有 %(n)d 项措施没有完成", "还有 %(n)d 项措施没有完成", n) % {"n": n}
        found.append(Lack(said, Remedy.PROGRESS, unfinished))
    unproved = tuple(one.number for one in measures if one.pk not in proved)
    if n := len(unproved):
        said = ngettext("还差 %(n)d 项措施的佐证", "还差 %(n)d 项措施的佐证", n) % {"n": n}
        found.append(Lack(said, Remedy.PROOF, unproved))
    return found


def _aged(finding: Finding, on: date) -> Iterable[Evidence]:
    """One question that finds nothing, as a rule; the latest revision is asked only where an older day is about."""
    return standing_of(finding).filter(revisions__valid_until__lt=on).distinct().prefetch_related("revisions")


def _gone(pieces: Iterable[Evidence], on: date) -> list[Lack]:
    said = _("佐证“%(title)s”已过有效期")
    gone = lapsed(pieces, on)
    return [Lack(said % {"title": one.current.title}, Remedy.VALIDITY, evidence=one.pk) for one in gone]


def missing(finding: Finding) -> list[str]:
    """The same as sentences."""
    return [one.sentence for one in lacks_of(finding)]
