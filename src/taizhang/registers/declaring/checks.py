"""Rules over a row that many registers share (通用规则)."""

from collections.abc import Mapping
from typing import Any

from taizhang.registers.declaring.fields import Words
from taizhang.registers.declaring.register import Check


def in_order(first: str, last: str, said: Words) -> Check:
    """``said`` where both days are known and the last lies before the first."""

    def wrong(values: Mapping[str, Any]) -> str:
        begun, ended = values[first], values[last]
        return str(said) if begun and ended and ended < begun else ""

    return Check((first, last), wrong)
