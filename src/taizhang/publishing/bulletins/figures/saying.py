"""A figure as it is printed (写数)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.figures.marks import Asked
from taizhang.publishing.bulletins.states import Form
from taizhang.registers.indicators.computing import printed

# 同比 is printed with one decimal where nobody says otherwise (统计公报惯例).
RATE_PLACES = 1
# A third of something has no end: papers and pages show so many decimals, the exact number stands in the open data.
READABLE_PLACES = 4


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of a figure of a day. ``value``, ``base`` and ``change`` are exact; a share is in percent.

    ``change`` is in percent, in percentage points where ``is_points``; ``why_not`` says why there is none.
    ``text`` is what a figure that is no number prints.
    """

    title: str
    wording: str
    unit: str
    on: date
    value: Decimal | None = None
    places: int = 0
    base: Decimal | None = None
    change: Decimal | None = None
    is_points: bool = False
    why_not: str = ""
    counted_by: str = ""
    text: str = ""


def said_as(said: Said, asked: Asked) -> str:
    """The characters that stand in the text. Raises ``Refused`` where the form asks for what there is not."""
    if said.value is None:
        return said.text
    match asked.form:
        case Form.NUMBER:
            return number(said.value, _places(asked, said.places))
        case Form.CHANGE:
            return f"{_direction(said)}{_rate(said, asked)}"
        case Form.RATE:
            return _rate(said, asked)
        case Form.BASE:
            return f"{number(_there(said.base, said), _places(asked, said.places))}{said.unit}"
        case Form.MORE:
            more = abs(said.value - _there(said.base, said))
            return f"{number(more, _places(asked, said.places))}{'个百分点' if said.is_points else said.unit}"
    return f"{number(said.value, _places(asked, said.places))}{said.unit}"


def number(value: Decimal, places: int) -> str:
    """Rounded half up; noughts at the end are not printed (233.10 → 233.1)."""
    text = f"{printed(value, places):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def readable(exact: str, places: int = READABLE_PLACES) -> str:
    """An exact number as a person reads it; empty stays empty."""
    return number(Decimal(exact), places) if exact else ""


def _direction(said: Said) -> str:
    change = _there(said.change, said)
    if said.is_points:
        return "同比提高" if change >= 0 else "同比下降"
    return "同比增长" if change >= 0 else "同比下降"


def _rate(said: Said, asked: Asked) -> str:
    size = abs(_there(said.change, said))
    text = number(size, RATE_PLACES if asked.places is None else asked.places)
    return f"{text}个百分点" if said.is_points else f"{text}%"


def _places(asked: Asked, usual: int) -> int:
    return usual if asked.places is None else asked.places


def _there(value: Decimal | None, said: Said) -> Decimal:
    if value is None:
        why = said.why_not or _("没有可比的上年数")
        raise Refused(_("“%(title)s”没有同比：%(why)s") % {"title": said.title, "why": why})
    return value


def without_commas(text: str) -> str:
    """1,142家 is the figure 1142家: writers part thousands, the house does not."""
    return text.replace(",", "").replace("，", "")
