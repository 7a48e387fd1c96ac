"""The whole description (接口文档)."""

from typing import Any

from django.utils.translation import gettext as _

from taizhang import __version__
from taizhang.api.catalogue import all_resources
from taizhang.api.door import ROOT
from taizhang.api.openapi.acts import act_item
from taizhang.api.openapi.lists import download_item, journal_item, list_item, row_item
from taizhang.api.openapi.schemas import components
from taizhang.api.operations import operations
from taizhang.api.resource import Resource


def document() -> dict[str, Any]:
    """In the language of the request."""
    return {
        "openapi": "3.1.0",
        "info": {"title": _("台账接口"), "version": __version__, "description": about()},
        "servers": [{"url": ROOT}],
        "security": [{"token": []}],
        "tags": [{"name": one.noun, "description": str(one.title)} for one in all_resources()],
        "paths": paths(),
        "components": components(),
    }


def about() -> str:
    return _(
        "程序以令牌本人的名义读取和办理，规则与页面相同。不在范围内的内容与不存在的一样回答 404。"
        "办理要在 If-Match 里写上看到的版本；可以带 Idempotency-Key，断线后原样重发，只办一次，得到同样的应答。"
    )


def paths() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in all_resources():
        found |= _readings(one)
    for act in operations():
        found[f"/{act.resource.noun}/{{id}}/{act.name}"] = act_item(act)
    return found


def _readings(one: Resource) -> dict[str, Any]:
    row = f"/{one.noun}/{{id}}"
    found = {f"/{one.noun}": list_item(one), row: row_item(one)}
    if one.has_journal:
        found[f"{row}/journal"] = journal_item(one)
    for file in one.downloads:
        inner = f"/{{{file.inner}}}" if file.inner else ""
        found[f"{row}/{file.name}{inner}"] = download_item(one, file)
    return found
