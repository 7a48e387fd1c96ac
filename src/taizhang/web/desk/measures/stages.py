"""The stages of a measure as fields of a form (节点)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from taizhang.ledger.measures.milestones import stages_of
from taizhang.ledger.measures.models import Measure
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.widgets import Day

STAGES_MAX = 6


class StageFields(forms.Form):
    """A row per stage and blank ones; a row without a name falls away."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in range(1, STAGES_MAX + 1):
            said = {"row": row}
            self.fields[f"stage_{row}"] = forms.CharField(
                label=_("第 %(row)d 个节点") % said, required=False, max_length=120
            )
            self.fields[f"stage_due_{row}"] = forms.DateField(
                label=_("第 %(row)d 个节点的时限") % said, required=False, widget=Day
            )

    @property
    def stages(self) -> Sequence[tuple[str, date | None]]:
        rows = range(1, STAGES_MAX + 1)
        said = [(self.cleaned_data[f"stage_{row}"], self.cleaned_data[f"stage_due_{row}"]) for row in rows]
        return [(name, day) for name, day in said if name]


def stages_shown(measure: Measure) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for row, stage in enumerate(stages_of(measure), 1):
        shown |= {f"stage_{row}": stage.name, f"stage_due_{row}": stage.due_date}
    return shown


class StagesForm(StageFields, ActForm):
    """The stages of a measure whose plan is not approved yet."""
