"""What a password must be made of, by the rules of the house (口令规则)."""

from typing import Any

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.models import FormerPassword


class LengthAndKinds:
    """Signs outside the four kinds, such as Chinese, count as other signs."""

    def validate(self, password: str, user: Any = None) -> None:
        rules = profile()
        if len(password) < rules.length_min:
            raise ValidationError(_("至少 %(n)d 个字符") % {"n": rules.length_min})
        if kinds(password) < rules.classes_min:
            said = _("大写字母、小写字母、数字、其他字符四类中至少要有 %(n)d 类")
            raise ValidationError(said % {"n": rules.classes_min})

    def get_help_text(self) -> str:
        rules = profile()
        if rules.classes_min < 2:
            return _("至少 %(n)d 个字符") % {"n": rules.length_min}
        said = _("至少 %(length)d 个字符，大写字母、小写字母、数字、其他字符四类中至少 %(kinds)d 类")
        return said % {"length": rules.length_min, "kinds": rules.classes_min}


def kinds(password: str) -> int:
    """How many of the four kinds of signs there are."""
    others = any(not sign.isdigit() and not sign.isupper() and not sign.islower() for sign in password)
    return sum(
        (any(map(str.isupper, password)), any(map(str.islower, password)), any(map(str.isdigit, password)))
    ) + int(others)


class NotUsedBefore:
    """Neither the present password nor one of the last ones that the rules remember."""

    def validate(self, password: str, user: Any = None) -> None:
        most = profile().history
        if user is None or user.pk is None or not most:
            return
        former = FormerPassword.objects.filter(account=user).order_by("-pk")[: most - 1]
        hashes = [user.password, *(one.password for one in former)]
        if any(check_password(password, one) for one in hashes if one):
            raise ValidationError(_("不能与最近 %(n)d 次用过的密码相同") % {"n": most})

    def get_help_text(self) -> str:
        most = profile().history
        return _("不能与最近 %(n)d 次用过的密码相同") % {"n": most} if most else ""
