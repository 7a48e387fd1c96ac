"""One value as it is written and as it is kept (填报值): numbers exact, days as ISO, nothing guessed."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from taizhang.ledger.calls.fields import NUMERIC, FieldKind

SHORT_MAX, LONG_MAX = 300, 5000
WHOLE = re.compile(r"-?\d{1,15}")
NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")
DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
YES_NO = {"yes": "yes", "是": "yes", "有": "yes", "no": "no", "否": "no", "无": "no"}


class Unreadable(Exception):
    """The message says to people what is wrong with the value."""


def read_value(kind: str, written: str, options: Sequence[str] = ()) -> str:
    """As it is kept, empty where nothing is written. Raises ``Unreadable``."""
    said = printable(written).strip()
    if not said:
        return ""
    if kind in NUMERIC:
        return _number(kind, said)
    if kind == FieldKind.DATE:
        return _day(said)
    if kind == FieldKind.YES_NO:
        return _named(YES_NO.get(said.lower(), ""), said)
    if kind == FieldKind.CHOICE:
        return _named(said if said in options else "", said)
    most = SHORT_MAX if kind == FieldKind.SHORT else LONG_MAX
    if len(said) > most:
        raise Unreadable(_("超过 %(most)d 个字") % {"most": most})
    return said


def printable(written: str) -> str:
    """Without characters that no database and no page keeps."""
    return UNPRINTABLE.sub("", written.replace("\r\n", "\n"))


def _number(kind: str, said: str) -> str:
    """Full-width digits and thousands separators are read as what they are."""
    digits = unicodedata.normalize("NFKC", said).replace(",", "").replace(" ", "").removesuffix("%")
    if not (WHOLE if kind == FieldKind.WHOLE else NUMBER).fullmatch(digits):
        if kind == FieldKind.WHOLE:
            raise Unreadable(_("“%(said)s”不是整数") % {"said": said[:20]})
        raise Unreadable(_("“%(said)s”不是数，最多 6 位小数") % {"said": said[:20]})
    return exact(Decimal(digits))


def exact(number: Decimal) -> str:
    """One way to write each number: no exponent, no zeros that say nothing."""
    return format(number.normalize() + 0, "f")


def _day(said: str) -> str:
    found = DAY.fullmatch(unicodedata.normalize("NFKC", said))
    try:
        if found is None:
            raise ValueError
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        raise Unreadable(_("“%(said)s”不是日期，请写成 2026-03-02") % {"said": said[:20]}) from None


def _named(value: str, said: str) -> str:
    if not value:
        raise Unreadable(_("没有“%(said)s”这一项") % {"said": said[:20]})
    return value


def said_value(kind: str, value: str, unit: str = "") -> str:
    """As people read it, with its unit."""
    if not value:
        return ""
    if kind == FieldKind.DATE:
        return str(date_format(date.fromisoformat(value), "DATE_FORMAT"))
    if kind == FieldKind.YES_NO:
        return _("是") if value == "yes" else _("否")
    if kind == FieldKind.SHARE:
        return f"{value}%"
    return f"{value} {unit}".strip() if kind in NUMERIC else value
