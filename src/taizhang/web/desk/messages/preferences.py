"""Where, when and by what way somebody wants to be told (通知设置)."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.creation import Ground
from taizhang.bureau.messages.actions.set_preferences import set_preferences
from taizhang.bureau.messages.kinds import PERSONAL, Choice, Reach
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.preferences import Wishes, wishes_of
from taizhang.bureau.messages.states import ChannelState
from taizhang.bureau.messages.topics import OWN, topics
from taizhang.web.desk.access import owner
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class Clock(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class PreferenceForm(MakeForm):
    follows = forms.IntegerField(widget=forms.HiddenInput, required=False)
    email = forms.EmailField(label=Reach.EMAIL.label, required=False, max_length=100)
    wecom = forms.CharField(label=Reach.WECOM.label, required=False, max_length=100)
    dingtalk = forms.CharField(label=Reach.DINGTALK.label, required=False, max_length=100)
    feishu = forms.CharField(label=Reach.FEISHU.label, required=False, max_length=100)
    quiet_from = forms.TimeField(label=gettext_lazy("免打扰从"), required=False, widget=Clock())
    quiet_until = forms.TimeField(label=gettext_lazy("免打扰到"), required=False, widget=Clock())
    is_on_workdays_only = forms.BooleanField(label=gettext_lazy("只在工作日发到外面"), required=False)

    def ask_for(self, reaches: list[str]) -> None:
        """One choice for each topic and each way that the house has."""
        for topic in sorted(topics().values(), key=lambda one: one.name):
            if topic.name in OWN:
                continue
            for reach in reaches:
                self.fields[f"{topic.name}/{reach}"] = forms.ChoiceField(
                    label=_("%(topic)s · %(way)s") % {"topic": topic.title, "way": Reach(reach).label},
                    choices=Choice.choices,
                    required=False,
                )

    @property
    def chosen(self) -> dict[str, Any]:
        given = self.cleaned_data
        choices: dict[str, dict[str, str]] = {}
        for name, value in given.items():
            topic, is_choice, reach = name.partition("/")
            if is_choice:
                choices.setdefault(topic, {})[reach] = value or Choice.NOW
        return {
            "follows": given["follows"],
            "addresses": {one: given[one] for one in Reach.values},
            "choices": choices,
            "quiet_from": given["quiet_from"],
            "quiet_until": given["quiet_until"],
            "is_on_workdays_only": given["is_on_workdays_only"],
        }


@owner("GET", "POST", is_first=False)
def preferences(request: HttpRequest) -> HttpResponse:
    by = actor(request)
    standing = wishes_of([by.person_id])[by.person_id]
    active = Channel.objects.filter(state=ChannelState.ACTIVE, way__in=PERSONAL)
    reaches = sorted({str(PERSONAL[one.way]) for one in active})
    form = PreferenceForm.of(request, **_initial(standing))
    form.ask_for(reaches)
    if form.is_valid():
        home = Ground(by.posts[0].path)
        if form.make(request, set_preferences, home, **form.chosen):
            return told(request, _("通知方式已保存"), "message-preferences")
    status = form.status if form.is_bound else 200
    return render(request, "messages/preferences.html", {"form": form, "ways": reaches}, status=status)


def _initial(wishes: Wishes) -> dict[str, Any]:
    return {
        "follows": wishes.latest,
        **wishes.addresses,
        **dict(_chosen(wishes)),
        "quiet_from": wishes.quiet_from,
        "quiet_until": wishes.quiet_until,
        "is_on_workdays_only": wishes.is_on_workdays_only,
    }


def _chosen(wishes: Wishes) -> Iterator[tuple[str, str]]:
    for topic, by_reach in wishes.choices.items():
        for reach, choice in by_reach.items():
            yield f"{topic}/{reach}", choice
