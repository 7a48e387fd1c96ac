"""Which systems are told of what, and the form for a further one (推送)."""

from collections.abc import Iterator

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.webhooks.actions.subscribe import subscribe
from taizhang.bureau.webhooks.offered import offered_by_act
from taizhang.bureau.webhooks.queries import counted, subscriptions_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class SubscriptionForm(MakeForm):
    within = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("哪个单位的事"), empty_label=None
    )
    name = forms.CharField(label=gettext_lazy("推送给哪个系统"), max_length=60)
    address = forms.CharField(
        label=gettext_lazy("推送地址"),
        max_length=500,
        help_text=gettext_lazy("对方接收用的网址。内网的主机要由系统管理员列入 TAIZHANG_WEBHOOK_HOSTS。"),
    )
    events = forms.MultipleChoiceField(
        label=gettext_lazy("推送哪些事件"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "seats wide"}),
        help_text=gettext_lazy(
            "一项也不选，就是全部。推送的只是发生了什么事、在哪一行，内容由对方用令牌来取。"
        ),
    )


def _named() -> Iterator[tuple[str, str]]:
    """Each event under the name of its act, and by the name that the other system will read."""
    for title, names in offered_by_act():
        for name in names:
            yield name, format_html('{} <span class="quiet small">{}</span>', title, name)


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def subscriptions(request: HttpRequest) -> HttpResponse:
    form = SubscriptionForm.of(request)
    by = actor(request)
    held = [post.organization_id for post in by.posts if post.role == Role.RECTIFIER]
    form.fields["within"].queryset = Organization.objects.filter(pk__in=held)  # type: ignore[attr-defined]
    form.fields["events"].choices = list(_named())  # type: ignore[attr-defined]
    if form.is_valid():
        facts = form.entered
        if made := form.make(request, subscribe, facts.pop("within"), **facts):
            return told(request, _("推送已建立，请把签名密钥交给对方"), "subscription", made.pk)
    rows = counted(subscriptions_for(by)).order_by("state", "-pk")
    said = {"form": form, "rows": rows, "is_on": settings.WEBHOOKS}
    status = form.status if form.is_bound else 200
    return render(request, "webhooks/subscriptions.html", said, status=status)
