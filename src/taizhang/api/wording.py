"""What is wrong with a field, in words (字段差错)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _


def said_of(wrong: Mapping[str, Any]) -> dict[str, str]:
    """A mistake that the reader of the body found, with the field as a JSON pointer."""
    place = "".join(f"/{_escaped(str(part))}" for part in wrong["loc"])
    return {"pointer": place or "/", "detail": _sentence(wrong["type"], wrong.get("ctx") or {})}


def _escaped(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")


def _sentence(kind: str, context: Mapping[str, Any]) -> str:
    if kind == "missing":
        return _("缺这一栏")
    if kind == "extra_forbidden":
        return _("没有这一栏")
    if kind in ("string_too_long", "too_long"):
        return _("太长，最多 %(most)s") % {"most": context.get("max_length", "")}
    if kind in ("greater_than_equal", "less_than_equal"):
        return _("超出范围")
    if kind == "value_error":
        return _("含有不能保存的控制字符")
    return _said_by_kind(kind)


def _said_by_kind(kind: str) -> str:
    said = {
        "string": _("要写文字"),
        "int": _("要写整数"),
        "bool": _("要写 true 或 false"),
        "date": _("要写日期，例如 2026-06-30"),
        "time": _("要写时间，例如 09:30"),
        "datetime": _("要写时刻，例如 2026-06-30T09:30:00+08:00"),
        "list": _("要写数组"),
        "tuple": _("要写数组，项数要对"),
        "dict": _("要写对象"),
        "model": _("要写对象"),
    }
    return said.get(kind.partition("_")[0], _("这一栏不对"))
