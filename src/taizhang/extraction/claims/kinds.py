"""What sort of statement a figure makes (论断类型)."""

import re

from taizhang.extraction.quantities import Quantity

_SHARE = re.compile(r"占|比重|占比|比例|份额")
_CHANGED = re.compile(
    r"(?:增长|增加|新增|净增|提高|提升|上升|上涨|扩大|下降|减少|降低|回落|缩减|压减|压缩|缩短|下滑|高出|低于|高于)(?:了|约|近)?$"
)
_PAUSE = ",。;、:!?()\n\t的为 "
_AMOUNTS = {
    "money",
    "area",
    "length",
    "weight",
    "volume",
    "energy",
    "data",
    "environment",
    "composite",
    "number",
}
_DIRECT = {"points": "change", "rank": "rank", "score": "score", "time": "duration"}


def kind_of(quantity: Quantity, before: str, following: str, names: int) -> str:
    """``before`` the clause up to the number, ``following`` the sign behind it, ``names`` how many were listed before."""
    if _is_threshold(quantity, following):
        return "threshold"
    if quantity.kind in _DIRECT:
        return "change" if quantity.kind == "time" and _CHANGED.search(before) else _DIRECT[quantity.kind]
    if quantity.kind in ("rate", "ratio"):
        return _rate(quantity, before)
    if names >= 2 and (names == quantity.value or before.endswith("等")):
        return "enumeration"
    return "amount" if quantity.kind in _AMOUNTS else "count"


def _rate(quantity: Quantity, before: str) -> str:
    if quantity.form == "multiple" or quantity.unit == "番":
        return "multiple"
    if _CHANGED.search(before):
        return "change"
    if before.endswith(("增幅", "降幅", "增速", "增幅达", "降幅达", "增速达", "增幅为", "降幅为", "增速为")):
        return "change"
    if before.endswith("的"):
        return "share"
    return "share" if _SHARE.search(before) or quantity.form in ("fraction", "tenth") else "rate"


def _is_threshold(quantity: Quantity, following: str) -> bool:
    """35岁以下干部, 5000万元以上项目: the number bounds a group and measures nothing."""
    last = quantity.qualifiers[-1] if quantity.qualifiers else None
    if (
        last is None
        or last.span.start < quantity.core.end
        or last.text not in ("以上", "以下", "及以上", "及以下")
    ):
        return False
    return bool(following) and following not in _PAUSE
