"""What a field of a register may hold (栏目类型), how it is read, said, kept and compared."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django.db import models
from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from taizhang.registers.declaring import reading
from taizhang.registers.declaring.columns import Scaled
from taizhang.registers.declaring.reading import Misread

Words = str | Promise
EQUAL = ("is", "is_not", "in")
ORDERED = ("at_least", "above", "at_most", "below")
LONGEST = 200
LARGEST = 10**15


@dataclass(frozen=True)
class Field(ABC):
    """``headings`` are further column headings by which sheets name it. An absent value is None, never an empty text.

    ``is_private``: personal data, shown to those who keep the book and to nobody else. ``note`` says what belongs here.
    """

    name: str
    title: Words
    headings: tuple[str, ...] = ()
    _: KW_ONLY
    is_required: bool = False
    is_private: bool = False
    note: Words = ""

    comparisons: ClassVar[tuple[str, ...]] = EQUAL
    is_indexed: ClassVar[bool] = False

    @abstractmethod
    def column(self) -> "models.Field[Any, Any]":
        """The column of the table, empty where the value is absent."""

    @abstractmethod
    def read(self, text: str) -> Any:
        """The value that the text says; raises ``Misread`` with a sentence."""

    def plain(self, value: Any) -> str | int | bool | None:
        """The value as it stands in digests and in answers to programs; for ever the same."""
        return None if value is None else str(value)

    def said(self, value: Any) -> str:
        """The value for people, empty where it is absent."""
        return "" if value is None else str(value)


@dataclass(frozen=True)
class Text(Field):
    """``pattern`` is matched against the whole text after folding; ``check`` answers with what is wrong, or nothing."""

    _: KW_ONLY
    length: int = LONGEST
    pattern: str = ""
    check: Callable[[str], str] | None = None
    is_long: bool = False

    comparisons: ClassVar[tuple[str, ...]] = (*EQUAL, "contains")

    def column(self) -> "models.Field[Any, Any]":
        if self.is_long:
            return models.TextField(null=True, blank=True)
        return models.CharField(max_length=self.length, null=True, blank=True)

    def read(self, text: str) -> str:
        kept = text.strip() if self.is_long else " ".join(text.split())
        kept = reading.folded(kept).upper() if self.pattern else kept
        if not self.is_long and len(kept) > self.length:
            raise Misread(_("最多 %(n)d 个字") % {"n": self.length})
        if self.pattern and not re.fullmatch(self.pattern, kept):
            raise Misread(_("“%(text)s”不合格式") % {"text": kept[:40]})
        if self.check and (why := self.check(kept)):
            raise Misread(why)
        return kept


@dataclass(frozen=True)
class Choice(Field):
    """One of ``options``: (word kept, further words that mean it). The words are the trade's own."""

    _: KW_ONLY
    options: tuple[tuple[str, ...], ...] = ()

    def column(self) -> "models.Field[Any, Any]":
        return models.CharField(max_length=60, null=True, blank=True)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(option[0] for option in self.options)

    def read(self, text: str) -> str:
        plain = "".join(reading.folded(text).split()).lower()
        for option in self.options:
            if any("".join(reading.folded(word).split()).lower() == plain for word in option):
                return option[0]
        raise Misread(
            _("“%(text)s”不在可选的 %(words)s 之内") % {"text": text[:40], "words": "、".join(self.words)}
        )


@dataclass(frozen=True)
class Whole(Field):
    """A whole number with its counting word; ``least`` and ``most`` are both allowed."""

    _: KW_ONLY
    unit: Words = ""
    least: int = 0
    most: int = LARGEST

    comparisons: ClassVar[tuple[str, ...]] = (*EQUAL, *ORDERED)

    def column(self) -> "models.Field[Any, Any]":
        return models.BigIntegerField(null=True, blank=True)

    def read(self, text: str) -> int:
        number = reading.number_of(text.removesuffix(str(self.unit)) if self.unit else text)
        if number is None or number != number.to_integral_value():
            raise Misread(_("“%(text)s”不是整数") % {"text": text[:40]})
        if not self.least <= number <= self.most:
            said = {"least": self.least, "most": self.most}
            raise Misread(_("应在 %(least)d 到 %(most)d 之间") % said)
        return int(number)

    def plain(self, value: Any) -> int | None:
        return None if value is None else int(value)

    def said(self, value: Any) -> str:
        return "" if value is None else number_format(value, use_l10n=True)


@dataclass(frozen=True)
class Amount(Field):
    """An exact number with a unit and a fixed count of decimals: money in 万元, a share in %."""

    _: KW_ONLY
    unit: Words = "万元"
    places: int = 2
    least: Decimal | None = Decimal(0)
    most: Decimal | None = None

    comparisons: ClassVar[tuple[str, ...]] = (*EQUAL, *ORDERED, "band")

    def column(self) -> "models.Field[Any, Any]":
        return Scaled(places=self.places, null=True, blank=True)

    def read(self, text: str) -> Decimal:
        number = reading.number_of(reading.folded(text).removesuffix(str(self.unit)))
        if number is None or abs(number) >= LARGEST:
            raise Misread(_("“%(text)s”不是数（单位 %(unit)s）") % {"text": text[:40], "unit": self.unit})
        if number != round(number, self.places):
            raise Misread(_("小数最多 %(n)d 位") % {"n": self.places})
        if self.least is not None and number < self.least:
            raise Misread(_("不能小于 %(least)s") % {"least": self.least})
        if self.most is not None and number > self.most:
            raise Misread(_("不能大于 %(most)s") % {"most": self.most})
        return number.quantize(Decimal(1).scaleb(-self.places))

    def plain(self, value: Any) -> str | None:
        return None if value is None else f"{Decimal(value):.{self.places}f}"

    def said(self, value: Any) -> str:
        return "" if value is None else number_format(value, self.places, use_l10n=True)


@dataclass(frozen=True)
class Day(Field):
    comparisons: ClassVar[tuple[str, ...]] = (*EQUAL, *ORDERED)
    is_indexed: ClassVar[bool] = True

    def column(self) -> "models.Field[Any, Any]":
        return models.DateField(null=True, blank=True)

    def read(self, text: str) -> date:
        day = reading.day_of(text)
        if day is None:
            raise Misread(_("“%(text)s”不是完整的日期，应写成 2025-06-30 这样") % {"text": text[:40]})
        return day

    def plain(self, value: Any) -> str | None:
        return None if value is None else value.isoformat()

    def said(self, value: Any) -> str:
        return "" if value is None else value.isoformat()


ENDS = {"month": reading.month_end, "quarter": reading.quarter_end, "year": reading.year_end}


@dataclass(frozen=True)
class Period(Field):
    """A month, quarter or year, kept as its last day."""

    _: KW_ONLY
    length: str = "month"

    comparisons: ClassVar[tuple[str, ...]] = (*EQUAL, *ORDERED)
    is_indexed: ClassVar[bool] = True

    def column(self) -> "models.Field[Any, Any]":
        return models.DateField(null=True, blank=True)

    def read(self, text: str) -> date:
        end = ENDS[self.length](text)
        if end is None:
            wanted = {"month": "2025-06", "quarter": _("2025年二季度"), "year": _("2025年")}[self.length]
            raise Misread(
                _("“%(text)s”不是这里要的时期，应写成 %(wanted)s 这样")
                % {"text": text[:40], "wanted": wanted}
            )
        return end

    def plain(self, value: Any) -> str | None:
        return None if value is None else value.isoformat()

    def said(self, value: Any) -> str:
        if value is None:
            return ""
        if self.length == "quarter":
            return _("%(year)d年第%(n)d季度") % {"year": value.year, "n": value.month // 3}
        return date_format(value, "YEAR_MONTH_FORMAT") if self.length == "month" else f"{value.year}"


@dataclass(frozen=True)
class YesNo(Field):
    def column(self) -> "models.Field[Any, Any]":
        return models.BooleanField(null=True, blank=True)

    def read(self, text: str) -> bool:
        answer = reading.yes_or_no(text)
        if answer is None:
            raise Misread(_("“%(text)s”看不出是“是”还是“否”") % {"text": text[:40]})
        return answer

    def plain(self, value: Any) -> bool | None:
        return None if value is None else bool(value)

    def said(self, value: Any) -> str:
        return "" if value is None else _("是") if value else _("否")


@dataclass(frozen=True)
class Reference(Field):
    """A row of another register of the same unit, kept as its number; read by what that register knows rows by."""

    _: KW_ONLY
    register: str = ""

    is_indexed: ClassVar[bool] = True

    def column(self) -> "models.Field[Any, Any]":
        return models.PositiveIntegerField(null=True, blank=True)

    def read(self, text: str) -> str:
        """The words that name the row; whoever holds the books turns them into its number."""
        return " ".join(reading.folded(text).split())

    def plain(self, value: Any) -> int | None:
        return None if value is None else int(value)
