"""Rows of what people chose, for the acts that journal them (通知设置)."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.messages.kinds import Choice, Reach
from taizhang.bureau.messages.models import Preference
from taizhang.bureau.messages.preferences import Wishes, wishes_of
from taizhang.bureau.refusal import Refused, Stale

ADDRESS_CHARACTERS = 100


def refuse_wrong(wanted: Wishes) -> None:
    for name, value in wanted.addresses.items():
        if name not in Reach.values or len(value) > ADDRESS_CHARACTERS or not value.isprintable():
            raise Refused(_("地址写得不对：%(value)s") % {"value": value[:ADDRESS_CHARACTERS]})
        if any(one in value for one in "|,; "):
            raise Refused(_("一栏只写一个地址：%(value)s") % {"value": value})
    if mail := wanted.addresses.get(Reach.EMAIL):
        try:
            validate_email(mail)
        except ValidationError as why:
            raise Refused(_("邮箱写得不对：%(value)s") % {"value": mail}) from why
    if (wanted.quiet_from is None) != (wanted.quiet_until is None):
        raise Refused(_("免打扰时段要写明起和止"))
    for by_reach in wanted.choices.values():
        if set(by_reach) - set(Reach.values) or set(by_reach.values()) - set(Choice.values):
            raise Refused(_("请选择接收方式"))


def put_down(person: int, wanted: Wishes, *, by: Actor, at: datetime) -> Preference:
    """A further row after the latest; whoever saw an older one is told so."""
    if wishes_of([person])[person].latest != wanted.latest:
        raise Stale(_("内容已被他人更新，您的修改没有写入；请对照最新内容后再提交"))
    return Preference.objects.create(
        person_id=person,
        addresses=wanted.addresses,
        choices=wanted.choices,
        quiet_from=wanted.quiet_from,
        quiet_until=wanted.quiet_until,
        is_on_workdays_only=wanted.is_on_workdays_only,
        follows_id=wanted.latest,
        set_by_id=by.person_id,
        set_at=at,
    )
