"""What a channel is set to (渠道设置), checked before it becomes a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.topics import topics
from taizhang.bureau.messages.ways.secrets import kept, secrets_of
from taizhang.bureau.messages.ways.settings import SETTINGS, refuse_wrong
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True)
class Setting:
    way: str
    name: str
    base: str
    facts: Mapping[str, str]
    secrets: Mapping[str, str]
    topics: Sequence[str]


def row_facts(wanted: Setting, *, before: Channel | None = None) -> dict[str, Any]:
    """Columns of the row. Raises Refused. Only what the way knows is kept; secrets left empty are those of ``before``."""
    known = SETTINGS.get(wanted.way)
    if known is None:
        raise Refused(_("请选择渠道种类"))
    if not wanted.name.strip():
        raise Refused(_("请给渠道起个名字"))
    facts = _kept_of(wanted.facts, [one.name for one in known.facts])
    typed = _kept_of(wanted.secrets, [one.name for one in known.secrets])
    base = wanted.base.strip().rstrip("/") or known.base
    secrets = {**(secrets_of(before) if before and not _all(typed, known.secrets) else {}), **typed}
    refuse_wrong(wanted.way, base, facts, secrets)
    if strange := set(wanted.topics) - set(topics()):
        raise Refused(_("没有这样的消息种类：%(names)s") % {"names": "、".join(sorted(strange))})
    if before and base != before.base and not typed and secrets:
        raise Refused(_("换了服务地址，密钥要重新填写：旧密钥不发给新地址"))
    return {
        "name": wanted.name.strip(),
        "base": base,
        "facts": facts,
        "secrets": kept(secrets),
        "topics": sorted(set(wanted.topics)),
    }


def _kept_of(given: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    return {name: given[name].strip() for name in names if given.get(name, "").strip()}


def _all(typed: Mapping[str, str], known: Sequence[Any]) -> bool:
    return all(one.name in typed for one in known)
