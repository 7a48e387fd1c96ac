"""The form with which a token is made (生成令牌)."""

from datetime import timedelta

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.refusal import Refused
from taizhang.bureau.tokens.actions.issue_token import issue_token
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.queries import home_of
from taizhang.bureau.tokens.rooms import ROOMS
from taizhang.bureau.tokens.scopes import Scope
from taizhang.bureau.tokens.secrets import new_secret
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Day

# A quarter: long enough to be of use, short enough that a forgotten one ends soon.
DAYS_OFFERED, CALENDAR_DAYS = 90, 365
FOR_PROGRAMS = [(one.value, one.label) for one in (Scope.READ, Scope.WRITE)]


class TokenForm(MakeForm):
    name = forms.CharField(
        label=gettext_lazy("给哪个程序用"), max_length=60, help_text=gettext_lazy("例如：县政务平台同步。")
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("可以做什么"),
        choices=FOR_PROGRAMS,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "seats"}),
        help_text=gettext_lazy("程序能看到、能办理的，不会超过您本人当天的任职。"),
    )
    rooms = forms.MultipleChoiceField(
        label=gettext_lazy("只限哪些内容"),
        choices=list(ROOMS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "seats"}),
        help_text=gettext_lazy("一项也不选，就是全部。"),
    )
    expires_on = forms.DateField(label=gettext_lazy("有效至（含当天）"), widget=Day)

    @classmethod
    def blank(cls, request: HttpRequest) -> "TokenForm":
        return cls.of(request, expires_on=today(request) + timedelta(days=DAYS_OFFERED), scopes=[Scope.READ])


class CalendarForm(MakeForm):
    """A button alone: a calendar asks for nothing."""


def issue(request: HttpRequest, form: TokenForm) -> tuple[Token | None, str]:
    return _issued(request, form, form.entered)


def issue_calendar(request: HttpRequest, form: CalendarForm) -> tuple[Token | None, str]:
    facts = {
        "name": _("日历订阅"),
        "scopes": [Scope.CALENDAR],
        "rooms": [],
        "expires_on": today(request) + timedelta(days=CALENDAR_DAYS),
    }
    return _issued(request, form, facts)


def _issued(request: HttpRequest, form: MakeForm, facts: dict[str, object]) -> tuple[Token | None, str]:
    """The token with its secret, which is empty where an earlier click was told it."""
    home, secret = home_of(actor(request)), new_secret()
    if home is None:
        raise Refused(_("您今天没有自己的任职，不能生成令牌"))
    made: Token | None = form.make(request, issue_token, home, secret=secret, **facts)
    return made, "" if form.is_repeated else secret
