"""A claim in the making (论断草稿): what is known of a figure before its links are."""

from dataclasses import dataclass, field

from taizhang.documents.span import Span
from taizhang.extraction.claims.claim import Comparator
from taizhang.extraction.dates import DateExpression
from taizhang.extraction.quantities import Quantity


@dataclass(slots=True)
class Draft:
    """A claim before its links are known; ``opening`` is where its clause begins.

    ``end`` moves with its comparisons, ``tail`` lies behind its noun, ``skip`` are stretches whose dates are not its own.
    """

    quantity: Quantity | None
    start: int
    end: int
    opening: int
    tail: int
    metric: str
    kind: str
    unit: str
    names: tuple[str, ...] = ()
    comparators: list[Comparator] = field(default_factory=list)
    skip: list[Span] = field(default_factory=list)
    subject: str = ""
    direction: str = ""
    part_of: "Draft | None" = None
    relation: str = ""
    period: DateExpression | None = None
    ratio: "tuple[Draft, Draft] | None" = None

    @property
    def place(self) -> int:
        return self.quantity.digits.start if self.quantity else self.start
