"""The form that says how sensitive a row is (敏感程度)."""

from django import forms
from django.utils.translation import gettext_lazy

from taizhang.bureau.traces.levels import Level
from taizhang.web.desk.forms import ActForm


class LevelForm(ActForm):
    level = forms.ChoiceField(label=gettext_lazy("敏感程度"), choices=Level.choices)
