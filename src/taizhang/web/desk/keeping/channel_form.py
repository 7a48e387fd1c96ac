"""What the system administrator enters about a channel (渠道设置): the fields that its way asks for."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.messages.kinds import PERSONAL
from taizhang.bureau.messages.models import Channel
from taizhang.bureau.messages.topics import OWN, topics
from taizhang.bureau.messages.ways.settings import SETTINGS
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm

FACT, SECRET = "fact/", "secret/"


class Settings(forms.Form):
    """``ask_for`` adds what a way needs. A secret is never shown again: left empty it stays what it is."""

    name = forms.CharField(label=gettext_lazy("名称"), max_length=60)
    base = forms.CharField(
        label=gettext_lazy("服务地址"),
        max_length=300,
        help_text=gettext_lazy(
            "经中转或私有部署的，改成实际的地址；内网的主机要列入 TAIZHANG_WEBHOOK_HOSTS。邮件写成 smtp://主机:25、smtps://主机:465 或 smtp+starttls://主机:587。"
        ),
    )

    def ask_for(self, way: str, row: Channel | None = None) -> None:
        wanted = SETTINGS[way]
        for one in wanted.facts:
            self.fields[FACT + one.name] = forms.CharField(
                label=str(one.label),
                max_length=200,
                required=one.is_needed,
                initial=row.facts.get(one.name) if row else None,
            )
        for one in wanted.secrets:
            self.fields[SECRET + one.name] = forms.CharField(
                label=str(one.label),
                max_length=300,
                required=one.is_needed and row is None,
                widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
                help_text=_("不填就是不换。") if row else "",
            )
        self.fields["topics"] = forms.MultipleChoiceField(
            label=_("发哪些消息"),
            choices=[(one.name, one.title) for one in topics().values() if one.name not in OWN],
            required=False,
            initial=row.topics if row else None,
            widget=forms.CheckboxSelectMultiple(attrs={"class": "seats"}),
            help_text=_("一项也不选，就是全部。")
            if way in PERSONAL
            else _("群里只发选中的；一项也不选，就什么都不发。"),
        )

    @property
    def wanted(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "name": given["name"],
            "base": given["base"],
            "topics": given["topics"],
            "facts": {
                name.removeprefix(FACT): value for name, value in given.items() if name.startswith(FACT)
            },
            "secrets": {
                name.removeprefix(SECRET): value for name, value in given.items() if name.startswith(SECRET)
            },
        }


class OpenForm(Settings, MakeForm):
    pass


class ChangeForm(Settings, ActForm):
    @staticmethod
    def standing_of(row: Channel) -> dict[str, Any]:
        return {"name": row.name, "base": row.base}
