"""What is frozen with a bulletin (凭据): each figure with what it was counted from, each finding as it is told."""

from collections.abc import Iterator, Sequence
from typing import Any

from taizhang.publishing.bulletins.figures.counts import Standing
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.models import Bulletin, Publication, PublishedFigure, PublishedFinding
from taizhang.publishing.bulletins.states import BulletinKind
from taizhang.publishing.bulletins.withheld import withheld_of


def findings_told(bulletin: Bulletin, sources: Sources) -> Iterator[PublishedFinding]:
    """Those that the text names, as they stood on its day; what is withheld is never among those of a public one."""
    hidden = withheld_of(bulletin.round) if bulletin.kind == BulletinKind.PUBLIC else frozenset()
    lines = bulletin.text.splitlines()
    for standing in sources.ledger(sources.as_of).findings:
        finding = standing.finding
        at = next((number for number, line in enumerate(lines) if _names(line, finding.title)), None)
        if at is None or finding.pk in hidden:
            continue
        yield PublishedFinding(
            number=finding.number,
            key=f"{bulletin.round_id}-{finding.number}",
            heading=finding.title,
            text="\n".join(_told(lines[at + 1 :])),
            standing=said_of(standing),
            measures=len(standing.measures),
            done=standing.done,
        )


def said_of(standing: Standing) -> str:
    """Where it stood, in the words of such bulletins: completed and written off are two facts."""
    if standing.is_off:
        return "已销号"
    return "已完成整改，尚未销号" if standing.is_completed else "正在整改"


def _names(line: str, title: str) -> bool:
    return title.rstrip("。；;.") in line


def _told(lines: Sequence[str]) -> Iterator[str]:
    """Until the next heading."""
    for line in lines:
        if line.startswith("（") or line[1:2] == "、":
            return
        yield line


def frozen_of(
    publication: Publication,
    figures: Sequence[PublishedFigure] | None = None,
    findings: Sequence[PublishedFinding] | None = None,
) -> dict[str, Any]:
    """What its digest is made of; figures and findings are read where they are not given.

    Parts that a publication does not have are left out, so that older digests stay true.
    """
    printed = list(publication.figures.all() if figures is None else figures)
    told = list(publication.findings.all() if findings is None else findings)
    facts: dict[str, Any] = {
        "title": publication.title,
        "text": publication.text,
        "issuer": publication.issuer,
        "dated": publication.dated.isoformat(),
        "as_of": publication.as_of.isoformat() if publication.as_of else None,
        "figures": [_plain_figure(one) for one in printed],
        "findings": [_plain_finding(one) for one in told],
        "corrects": [publication.corrects.slug, publication.correction, publication.reason]
        if publication.corrects
        else None,
    }
    return {name: value for name, value in facts.items() if value not in (None, [])}


FIGURE = ("number", "text", "start", "end", "source", "code", "title", "wording", "unit", "value")
COMPARED = ("base", "change", "is_points", "counted_by", "rows", "digest", "receipt")
FINDING = ("number", "key", "heading", "text", "standing", "measures", "done")


def _plain_figure(one: PublishedFigure) -> dict[str, Any]:
    facts = {name: getattr(one, name) for name in FIGURE + COMPARED}
    return {**facts, "on": one.on.isoformat() if one.on else None}


def _plain_finding(one: PublishedFinding) -> dict[str, Any]:
    return {name: getattr(one, name) for name in FINDING}
