"""Where each thing that a write-off still lacks is remedied (还差什么、到哪里补)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.lacks import Lack, Remedy


@dataclass(frozen=True)
class Remedied:
    """``links`` are (words, address); none where this person cannot remedy it."""

    sentence: str
    links: Sequence[tuple[str, str]]


def remedies(finding: Finding, lacks: Sequence[Lack], *, may_assign: bool) -> list[Remedied]:
    return [Remedied(one.sentence, _links(finding, one, may_assign)) for one in lacks]


def _links(finding: Finding, lack: Lack, may_assign: bool) -> list[tuple[str, str]]:
    if lack.measures:
        return [(_("措施 %(n)d") % {"n": n}, f"#measure-{n}") for n in lack.measures]
    if lack.remedy == Remedy.OFFICE and may_assign:
        return [(_("指定责任股室"), reverse("office", args=[finding.pk]))]
    if lack.evidence is not None:
        return [(_("更新佐证"), reverse("evidence-revision", args=[lack.evidence]))]
    return [(_("整改措施"), "#measures")] if lack.remedy == Remedy.MEASURES else []
