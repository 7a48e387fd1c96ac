"""Waivers as people write them down (豁免清单): a TOML file with one table for each, described in docs/checking.md."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime

from taizhang.documents.refusal import Unreadable
from taizhang.review.waivers import Waiver

WORDS = ("code", "passage", "reason", "person", "on")


def read_waivers(text: str) -> tuple[Waiver, ...]:
    """Raises Unreadable with the number of the waiver and what it lacks."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable("waivers", "豁免清单不是合格的 TOML：{reason}。", reason=str(error)) from error
    listed = raw.pop("waiver", [])
    if raw or not isinstance(listed, list):
        raise Unreadable(
            "waivers", "豁免清单里只能有 [[waiver]]，多出了 {names}。", names="、".join(raw) or "waiver"
        )
    return tuple(waiver(number, one) for number, one in enumerate(listed, 1))


def waiver(number: int, raw: object) -> Waiver:
    if not isinstance(raw, Mapping):
        raise Unreadable("waivers", "豁免清单第 {number} 条要写成 [[waiver]]。", number=number)
    missing = [word for word in WORDS if not raw.get(word)]
    if missing:
        raise Unreadable(
            "waivers", "豁免清单第 {number} 条缺 {names}。", number=number, names="、".join(missing)
        )
    unknown = [str(word) for word in raw if word not in WORDS]
    if unknown:
        raise Unreadable(
            "waivers", "豁免清单第 {number} 条的 {names} 认不出。", number=number, names="、".join(unknown)
        )
    on = raw["on"]
    if not isinstance(on, date) or isinstance(on, datetime):
        raise Unreadable(
            "waivers", "豁免清单第 {number} 条的 on 要写成不带引号的日期，如 2031-05-06。", number=number
        )
    code, passage, reason, person = (str(raw[word]) for word in WORDS[:4])
    return Waiver(code.upper(), passage, reason, person, on)
