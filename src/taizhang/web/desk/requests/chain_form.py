"""The steps of an approval chain as rows of a form (审批链)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.web.desk.forms import ActForm

SPARE_ROWS = 2
STEPS_MAX = 12


class ChainForm(ActForm):
    """A row per step and some blank ones; a row without a name falls away."""

    def __init__(self, *args: Any, rows: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        for row in range(1, rows + 1):
            said = {"row": row}
            self.fields[f"name_{row}"] = forms.CharField(
                label=_("第 %(row)d 步的名称") % said, required=False, max_length=40
            )
            self.fields[f"role_{row}"] = forms.ChoiceField(
                label=_("第 %(row)d 步由谁办理") % said, required=False, choices=[("", "—"), *Role.choices]
            )

    @property
    def pairs(self) -> Sequence[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"name_{row}"], self[f"role_{row}"]) for row in range(1, self.rows + 1)]

    @property
    def steps(self) -> Sequence[tuple[str, str]]:
        rows = range(1, self.rows + 1)
        said = [(self.cleaned_data[f"name_{row}"], self.cleaned_data[f"role_{row}"]) for row in rows]
        return [(name, role) for name, role in said if name]

    @staticmethod
    def shown(chain: Sequence[Sequence[str]]) -> dict[str, str]:
        names = {f"name_{row}": name for row, (name, _role) in enumerate(chain, 1)}
        return names | {f"role_{row}": role for row, (_name, role) in enumerate(chain, 1)}


def rows_for(request: HttpRequest, chain: Sequence[Sequence[str]]) -> int:
    """A row for each step and some blank ones; the form that comes back has as many as the one that was sent."""
    posted = sum(f"name_{row}" in request.POST for row in range(1, STEPS_MAX + 1))
    return max(min(len(chain) + SPARE_ROWS, STEPS_MAX), posted)
