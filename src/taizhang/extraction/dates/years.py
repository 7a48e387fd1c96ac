"""The year a date without one leans on (年份承前)."""

import re
from dataclasses import dataclass
from datetime import date

from taizhang.extraction.dates.expression import DateExpression

_PUBLISHED = re.compile(
    r"(?:发布|发文|公布|公开|更新|发稿|印发|成文|(?<![一-龥]))(?:时间|日期) ?: ?((?:19|20)\d\d)(?!\d)"
)
_SIGNED = re.compile(r"((?:19|20)\d\d) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日")
_CLOSING = 400


@dataclass(slots=True)
class Years:
    """``reference`` is the year of the document, ``last`` the year of the date before."""

    reference: int | None
    last: int | None = None

    @classmethod
    def of(cls, folded: str, reference: date | str | None) -> "Years":
        if reference is not None:
            return cls(int(str(reference)[:4]))
        published = _PUBLISHED.search(folded)
        signed = published or next(reversed([*_SIGNED.finditer(folded[-_CLOSING:])]), None)
        return cls(int(signed[1]) if signed else None)

    def note(self, expression: DateExpression) -> None:
        """Remember the year of an expression, the last one of a range."""
        value = (
            expression.value
            if expression.kind not in ("relative", "period") or not expression.inherited
            else None
        )
        if value:
            self.last = int((value if isinstance(value, str) else value[1])[:4])
