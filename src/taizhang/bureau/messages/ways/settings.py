"""What each way must know about the other side (渠道设置项), as data: the address to start from, what may be seen, what is sealed."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.ways.mail import PORTS
from taizhang.bureau.refusal import Refused
from taizhang.bureau.webhooks.reaching import checked

Label = str | Promise


@dataclass(frozen=True)
class Field:
    name: str
    label: Label
    is_needed: bool = True
    is_number: bool = False


@dataclass(frozen=True)
class Settings:
    """``base`` is the public address of the service; a relay or a private installation has another."""

    base: str
    facts: tuple[Field, ...] = ()
    secrets: tuple[Field, ...] = ()


SIGN = gettext_lazy("签名密钥")
WECOM, DINGTALK, FEISHU = "https://qyapi.weixin.qq.com", "https://oapi.dingtalk.com", "https://open.feishu.cn"
SETTINGS: dict[str, Settings] = {
    Way.EMAIL: Settings(
        "",
        (
            Field("sender", gettext_lazy("发件人地址")),
            Field("username", gettext_lazy("登录名"), is_needed=False),
        ),
        (Field("password", gettext_lazy("密码或授权码"), is_needed=False),),
    ),
    Way.WECOM_APP: Settings(
        WECOM,
        (Field("corpid", "CorpID"), Field("agentid", "AgentId", is_number=True)),
        (Field("corpsecret", "Secret"),),
    ),
    Way.WECOM_ROBOT: Settings(WECOM, (), (Field("key", gettext_lazy("机器人地址里的 key")),)),
    Way.DINGTALK_APP: Settings(
        DINGTALK,
        (Field("appkey", "AppKey"), Field("agent_id", "AgentId", is_number=True)),
        (Field("appsecret", "AppSecret"),),
    ),
    Way.DINGTALK_ROBOT: Settings(
        DINGTALK,
        (),
        (
            Field("access_token", gettext_lazy("机器人地址里的 access_token")),
            Field("sign", gettext_lazy("加签密钥（SEC 开头）"), is_needed=False),
        ),
    ),
    Way.FEISHU_APP: Settings(
        FEISHU,
        (
            Field("app_id", "App ID"),
            Field(
                "receive_id_type",
                gettext_lazy("收件人编号种类（user_id、open_id、union_id、email）"),
                is_needed=False,
            ),
        ),
        (Field("app_secret", "App Secret"),),
    ),
    Way.FEISHU_ROBOT: Settings(
        FEISHU, (), (Field("hook", gettext_lazy("机器人地址最后一段")), Field("sign", SIGN, is_needed=False))
    ),
    Way.WEBHOOK: Settings("", (), (Field("sign", SIGN),)),
}
ID_TYPES = ("", "user_id", "open_id", "union_id", "email")


def refuse_wrong(way: str, base: str, facts: dict[str, str], secrets: dict[str, str]) -> None:
    """Raises Refused with everything that is missing."""
    if way not in SETTINGS:
        raise Refused(_("请选择渠道种类"))
    _refuse_base(way, base)
    if missing := [str(one.label) for one in _missing(SETTINGS[way], facts, secrets)]:
        raise Refused(_("还要填写：%(names)s") % {"names": "、".join(missing)})
    for one in SETTINGS[way].facts:
        if one.is_number and not (facts[one.name].isascii() and facts[one.name].isdigit()):
            raise Refused(_("%(name)s要写数字") % {"name": one.label})
    if facts.get("receive_id_type", "") not in ID_TYPES:
        raise Refused(_("收件人编号种类只能是 user_id、open_id、union_id 或 email"))


def _refuse_base(way: str, base: str) -> None:
    if way != Way.EMAIL:
        checked(base)
        return
    parts = urlsplit(base)
    if parts.scheme not in PORTS or not parts.hostname:
        raise Refused(_("邮件服务器写成 smtp://主机:25、smtps://主机:465 或 smtp+starttls://主机:587"))


def _missing(wanted: Settings, facts: dict[str, str], secrets: dict[str, str]) -> Iterator[Field]:
    yield from (one for one in wanted.facts if one.is_needed and not facts.get(one.name))
    yield from (one for one in wanted.secrets if one.is_needed and not secrets.get(one.name))
