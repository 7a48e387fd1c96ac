"""How the interface says no (婉拒): RFC 9457 problem documents, each kind with a name, a status and a sentence."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True)
class Kind:
    """``title`` is the same for every problem of the kind; ``meaning`` tells the programmer what to do."""

    name: str
    status: int
    title: str | Promise
    meaning: str | Promise


UNREADABLE = Kind("unreadable", 400, _("请求看不懂"), _("正文不是 JSON，或者分段表单不完整；改正后重发。"))
UNKNOWN_CALLER = Kind(
    "unknown-caller", 401, _("没有可用的令牌"), _("请在 Authorization 里给出未过期、未停用的令牌。")
)
NOT_ALLOWED = Kind("not-allowed", 403, _("令牌不能这样用"), _("令牌没有这个权限，或者本人今天没有任职。"))
NOT_FOUND = Kind("not-found", 404, _("没有这一行"), _("没有这一行，或者它不在本人的范围内；两者不作区分。"))
WRONG_METHOD = Kind("wrong-method", 405, _("不接受这样的操作"), _("这个地址只接受 Allow 里列出的方法。"))
STALE = Kind(
    "stale", 409, _("内容已被他人更新"), _("If-Match 不是现在的版本；current 里是现在的内容，对照后再提交。")
)
IN_PROGRESS = Kind(
    "in-progress", 409, _("同一个请求正在办理"), _("同一个 Idempotency-Key 的请求还没有办完，稍后重发。")
)
TOO_LARGE = Kind("too-large", 413, _("内容太大"), _("文件或正文超过上限；请压缩或拆分。"))
WRONG_TYPE = Kind("wrong-type", 415, _("正文格式不对"), _("请用操作说明里写的正文格式。"))
INVALID = Kind("invalid", 422, _("填写不对"), _("errors 逐项指出哪一栏不对。"))
REFUSED = Kind("refused", 422, _("现在不能这样办"), _("规则不允许；detail 是说给人听的一句话。"))
KEY_REUSED = Kind(
    "key-reused", 422, _("幂等键已用于别的请求"), _("同一个 Idempotency-Key 只能重发同样的请求。")
)
UNCONDITIONAL = Kind("unconditional", 428, _("要写明版本"), _("请在 If-Match 里写上看到的版本（ETag）。"))
TOO_MANY = Kind("too-many", 429, _("请求太频繁"), _("请等 Retry-After 所说的秒数。"))
FAILED = Kind("failed", 500, _("系统出了差错"), _("没有写入；请稍后再试。"))
AWAY = Kind(
    "unavailable",
    503,
    _("数据库暂时连不上"),
    _("可能没有写入；请等 Retry-After 所说的秒数，带着同一个 Idempotency-Key 重发。"),
)
FULL = Kind("disk-full", 507, _("服务器的磁盘满了"), _("没有写入；请告诉系统管理员腾出空间，再重发。"))
OUTAGES = {one.name: one for one in (AWAY, FULL)}

KINDS = (
    UNREADABLE,
    UNKNOWN_CALLER,
    NOT_ALLOWED,
    NOT_FOUND,
    WRONG_METHOD,
    STALE,
    IN_PROGRESS,
    TOO_LARGE,
    WRONG_TYPE,
    INVALID,
    REFUSED,
    KEY_REUSED,
    UNCONDITIONAL,
    TOO_MANY,
    FAILED,
    AWAY,
    FULL,
)


class Problem(Exception):
    """``errors`` name fields by JSON pointer; ``more`` are further members, ``headers`` go beside the document."""

    def __init__(
        self,
        kind: Kind,
        detail: str | Promise = "",
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        super().__init__(kind.name)
        self.kind, self.detail, self.errors = kind, detail, list(errors)
        self.headers, self.more = dict(headers or {}), more

    @property
    def facts(self) -> dict[str, Any]:
        said = {
            "type": f"/api/docs#problem-{self.kind.name}",
            "title": str(self.kind.title),
            "status": self.kind.status,
            "detail": str(self.detail or self.kind.meaning),
        }
        return {**said, **({"errors": self.errors} if self.errors else {}), **self.more}

    def response(self) -> HttpResponse:
        content = json.dumps(self.facts, ensure_ascii=False).encode()
        return HttpResponse(
            content, status=self.kind.status, content_type=MEDIA_TYPE, headers={**PRIVATE, **self.headers}
        )


# What the interface says is for the caller alone, and no browser guesses what it is.
PRIVATE = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
