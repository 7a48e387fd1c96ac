"""The ways out of the house (渠道): how each is set up, a trial, on and off."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.messages.actions.activate_channel import activate_channel
from taizhang.bureau.messages.actions.change_channel import change_channel
from taizhang.bureau.messages.actions.end_channel import end_channel
from taizhang.bureau.messages.actions.open_channel import open_channel
from taizhang.bureau.messages.actions.pause_channel import pause_channel
from taizhang.bureau.messages.actions.try_channel import try_channel
from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.models import Channel, Dispatch
from taizhang.bureau.messages.ways.settings import SETTINGS
from taizhang.bureau.refusal import Refused
from taizhang.web.desk.access import administrators
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.keeping.channel_form import ChangeForm, OpenForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told

SHOWN = 20
ACTS = (activate_channel, pause_channel, end_channel, try_channel, change_channel)


@administrators(Duty.SYSTEM)
def channels(request: HttpRequest) -> HttpResponse:
    shown = {"rows": Channel.objects.order_by("state", "pk"), "ways": Way.choices}
    return render(request, "keeping/channels.html", shown)


@administrators(Duty.SYSTEM, methods=("GET", "POST"), is_final=True)
def channel_new(request: HttpRequest, way: str) -> HttpResponse:
    if way not in Way.values:
        raise Http404
    form = OpenForm.of(request, base=SETTINGS[way].base)
    form.ask_for(way)
    if form.is_valid() and (made := form.make(request, open_channel, GROUND, way=way, **form.wanted)):
        return told(request, _("渠道已建好，还没有启用；请先测试"), "channel", made.pk)
    shown = {"form": form, "title": Way(way).label, "act": open_channel.title}
    return render(request, "keeping/channel_form.html", shown, status=form.status if form.is_bound else 200)


@administrators(Duty.SYSTEM)
def channel(request: HttpRequest, channel: int) -> HttpResponse:
    row, by = get_object_or_404(Channel, pk=channel), actor(request)
    shown: dict[str, Any] = {
        "row": row,
        "form": ActForm.blank(row),
        "open": {one.name for one in ACTS if one.refusal(row, by) is None},
        "dispatches": Dispatch.objects.filter(channel=row).select_related("person", "job")[:SHOWN],
    }
    return render(request, "keeping/channel.html", shown)


@administrators(Duty.SYSTEM, methods=("GET", "POST"), is_final=True)
def channel_change(request: HttpRequest, channel: int) -> HttpResponse:
    row = get_object_or_404(Channel, pk=channel)
    form = ChangeForm.of(request, row, **ChangeForm.standing_of(row))
    form.ask_for(row.way, row)
    if form.is_valid() and form.carry_out(request, row, change_channel, **form.wanted):
        return told(request, _("渠道已修改"), "channel", row.pk)
    shown = {"form": form, "title": row.name, "act": change_channel.title, "row": row}
    return render(request, "keeping/channel_form.html", shown, status=form.status if form.is_bound else 200)


@administrators(Duty.SYSTEM, methods=("POST",))
def channel_activation(request: HttpRequest, channel: int) -> HttpResponse:
    return _done(request, channel, activate_channel, _("渠道已启用"))


@administrators(Duty.SYSTEM, methods=("POST",))
def channel_pause(request: HttpRequest, channel: int) -> HttpResponse:
    return _done(request, channel, pause_channel, _("渠道已暂停"))


@administrators(Duty.SYSTEM, methods=("POST",))
def channel_end(request: HttpRequest, channel: int) -> HttpResponse:
    return _done(request, channel, end_channel, _("渠道已停用"))


@administrators(Duty.SYSTEM, methods=("POST",))
def channel_trial(request: HttpRequest, channel: int) -> HttpResponse:
    return _done(request, channel, try_channel, _("测试消息已交给作业去发，稍后刷新这一页看结果"))


def _done(request: HttpRequest, key: int, act: Transition[Any, ...], sentence: str) -> HttpResponse:
    row = get_object_or_404(Channel, pk=key)
    form = ActForm.of(request, row)
    if not form.is_valid():
        raise Refused(_("页面已经过期，请重新打开"))
    if form.carry_out(request, row, act):
        return told(request, sentence, "channel", row.pk)
    raise Refused(str(form.non_field_errors()[0]))
