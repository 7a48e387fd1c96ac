"""What was frozen with a publication, as its files show it (公布的数字与更正)."""

from taizhang.publishing.bulletins.figures.saying import readable
from taizhang.publishing.bulletins.models import Publication, PublishedFigure
from taizhang.publishing.exports.bulletin_document import Correction, FigureLine

DIGEST_SHOWN = 12
# A change is shown with so many decimals at most; the exact one stands in the receipt.
CHANGE_PLACES = 2


def figures_of(slug: str) -> tuple[FigureLine, ...]:
    return tuple(map(_line, PublishedFigure.objects.filter(publication__slug=slug)))


def corrections_of(slug: str) -> tuple[tuple[Correction, ...], int]:
    """All corrections of what it belongs to, in their order, and which of them it is itself; 0 is the first text."""
    own = Publication.objects.filter(slug=slug).values("pk", "corrects", "correction").get()
    first = own["corrects"] or own["pk"]
    made = Publication.objects.filter(corrects=first).order_by("correction")
    told = tuple(
        Correction(number=one.correction or 0, dated=one.dated, reason=one.reason, digest=one.digest)
        for one in made.only("correction", "dated", "reason", "digest")
    )
    return told, own["correction"] or 0


def _line(one: PublishedFigure) -> FigureLine:
    return FigureLine(
        number=one.number,
        text=one.text,
        title=one.title,
        wording=one.wording,
        as_of=one.on,
        value=_with_unit(one.value, one.unit),
        base=_with_unit(one.base, one.unit),
        growth=_change(one),
        counted_by=one.counted_by,
        rows=one.rows,
        digest_short=one.digest[:DIGEST_SHOWN],
    )


def _with_unit(exact: str, unit: str) -> str:
    return f"{readable(exact)}{unit}" if exact else ""


def _change(one: PublishedFigure) -> str:
    change = readable(one.change, CHANGE_PLACES)
    return f"{change}{'个百分点' if one.is_points else '%'}" if change else ""
