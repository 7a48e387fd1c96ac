"""Settings of the directory that let somebody else answer for people, or nobody (目录登录设置)."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

SCHEMES = ("ldap://", "ldaps://")


def dangers() -> Iterator[str]:
    if not settings.LDAP_SERVER:
        return
    if not settings.LDAP_SERVER.startswith(SCHEMES):
        yield _("TAIZHANG_LDAP_SERVER 要写成 ldaps://主机 或 ldap://主机（后者必须支持 StartTLS）")
    if settings.LDAP_PLAIN:
        yield _("TAIZHANG_LDAP_PLAIN 开着：目录密码在本机上走明文，只供试用，请关掉")
    if not settings.LDAP_BASE:
        yield _("写了 TAIZHANG_LDAP_SERVER，没有写 TAIZHANG_LDAP_BASE：不知道在目录的哪一支里找人")
    if settings.LDAP_BIND_NAME and not settings.LDAP_BIND_PASSWORD:
        yield _("写了 TAIZHANG_LDAP_BIND_NAME，没有写 TAIZHANG_LDAP_BIND_PASSWORD：没有密码的绑定不作数")
    if settings.LDAP_CA and not Path(settings.LDAP_CA).is_file():
        yield _("TAIZHANG_LDAP_CA 指的文件不存在：%(path)s") % {"path": settings.LDAP_CA}
    if find_spec("pyasn1_modules") is None:
        yield _(
            "写了 TAIZHANG_LDAP_SERVER，却没有安装 LDAP 扩展：请按 requirements-ldap.lock 安装（见 docs/operating.md）"
        )
