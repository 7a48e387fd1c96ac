"""Forms in which something is asked for (报审表单)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.measures.assignment import AssignmentForm
from taizhang.web.desk.measures.stages import StageFields
from taizhang.web.desk.widgets import Day


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class ExtensionForm(ReasonForm):
    wanted = forms.DateField(label=gettext_lazy("新的完成时限"), widget=Day)
    field_order = ("wanted", "reason")


class TransferForm(ReasonForm):
    to = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("移交给"), empty_label=gettext_lazy("请选择")
    )
    field_order = ("to", "reason")


class AmendmentForm(StageFields, AssignmentForm):
    text = forms.CharField(
        label=gettext_lazy("整改措施"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )
    reason = forms.CharField(
        label=gettext_lazy("修订的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    field_order = ("text", "kind", "office", "co_units", "leader", "person", "due_date")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = self.fields.pop("reason")
