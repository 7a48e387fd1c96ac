"""The form that keeps a view under a name (保存视图)."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from taizhang.web.desk.making import MakeForm


class ViewForm(MakeForm):
    name = forms.CharField(label=_("视图名称"), max_length=40)
    is_shared = forms.BooleanField(
        label=_("本单位共用"), required=False, help_text=_("看得到本单位台账的人都能用；只有您能撤下")
    )

    @classmethod
    def blank(cls) -> "ViewForm":
        return cls(initial={"once": uuid4()}, auto_id="%s")
