"""Settings that are for a workbench and not for a house (设置)."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

# What Django itself asks of a key in its check security.W009.
KEY_CHARACTERS_MIN, KEY_KINDS_MIN = 50, 5
UNTRUSTED = "django-insecure-"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def dangers(*, is_reachable: bool) -> Iterator[str]:
    if settings.DEBUG and is_reachable:
        yield _("TAIZHANG_DEBUG 开着：出错时会把内部情况给所有人看，请关掉")
    if _is_weak(settings.SECRET_KEY):
        yield _("密钥太弱：请删去 TAIZHANG_SECRET_KEY 让系统自己生成，或给出五十个以上随机字符")
    if "*" in settings.ALLOWED_HOSTS:
        yield _("TAIZHANG_ALLOWED_HOSTS 写了 *：请写明实际的主机名")
    if is_reachable and not settings.SESSION_COOKIE_SECURE and any(map(_is_secure, _origins())):
        yield _("TAIZHANG_TRUSTED_ORIGINS 用了 https，TAIZHANG_HTTPS 却没有开：登录凭据会走明文")
    yield from _of_outside(is_reachable=is_reachable)


def _of_outside(*, is_reachable: bool) -> Iterator[str]:
    """What another system vouches for is worth no more than the line on which it says so."""
    named = {"TAIZHANG_OIDC_ISSUER": settings.OIDC_ISSUER, "TAIZHANG_CAS_SERVER": settings.CAS_SERVER}
    for name, address in named.items():
        if address and not _is_secure(address) and urlsplit(address).hostname not in LOOPBACK:
            yield _("%(name)s 不是 https：冒充统一认证的人可以用任何人的名义登录") % {"name": name}
    if is_reachable and any((*named.values(), settings.LDAP_SERVER)) and not settings.SESSION_COOKIE_SECURE:
        yield _("开了统一认证登录，TAIZHANG_HTTPS 却没有开：登录凭据会走明文")
    if settings.OIDC_ISSUER and not settings.OIDC_CLIENT:
        yield _("写了 TAIZHANG_OIDC_ISSUER，没有写 TAIZHANG_OIDC_CLIENT：不能核对登录凭证是给谁的")
    if settings.OUTSIDE_SECOND_FACTOR not in ("here", "there"):
        yield _("TAIZHANG_OUTSIDE_SECOND_FACTOR 只能是 here 或 there")


def _is_weak(key: str) -> bool:
    return len(key) < KEY_CHARACTERS_MIN or len(set(key)) < KEY_KINDS_MIN or key.startswith(UNTRUSTED)


def _origins() -> list[str]:
    return list(settings.CSRF_TRUSTED_ORIGINS)


def _is_secure(origin: str) -> bool:
    return origin.startswith("https://")
