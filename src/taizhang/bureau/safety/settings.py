"""Settings that are for a workbench and not for a house (设置)."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _

# What Django itself asks of a key in its check security.W009.
KEY_CHARACTERS_MIN, KEY_KINDS_MIN = 50, 5
UNTRUSTED = "django-insecure-"


def dangers(*, is_reachable: bool) -> Iterator[str]:
    if settings.DEBUG and is_reachable:
        yield _("TAIZHANG_DEBUG 开着：出错时会把内部情况给所有人看，请关掉")
    if _is_weak(settings.SECRET_KEY):
        yield _("密钥太弱：请删去 TAIZHANG_SECRET_KEY 让系统自己生成，或给出五十个以上随机字符")
    if "*" in settings.ALLOWED_HOSTS:
        yield _("TAIZHANG_ALLOWED_HOSTS 写了 *：请写明实际的主机名")
    if is_reachable and not settings.SESSION_COOKIE_SECURE and any(map(_is_secure, _origins())):
        yield _("TAIZHANG_TRUSTED_ORIGINS 用了 https，TAIZHANG_HTTPS 却没有开：登录凭据会走明文")


def _is_weak(key: str) -> bool:
    return len(key) < KEY_CHARACTERS_MIN or len(set(key)) < KEY_KINDS_MIN or key.startswith(UNTRUSTED)


def _origins() -> list[str]:
    return list(settings.CSRF_TRUSTED_ORIGINS)


def _is_secure(origin: str) -> bool:
    return origin.startswith("https://")
