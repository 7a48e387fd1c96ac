"""The form that says what is known of a meeting (会议登记表)."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.meetings.kinds import CHOICES
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.meetings.recording import MeetingFacts
from taizhang.web.desk.widgets import Day

NAMED_REASON = re.compile(r"([^\s：:]{1,50})[\s：:]{1,5}(.{1,100})")


class Clock(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class FactsFields(forms.Form):
    """Shared by entering and by correcting; ``people`` are those who may have been expected."""

    kind = forms.ChoiceField(label=gettext_lazy("会议类型"), choices=CHOICES)
    held_on = forms.DateField(label=gettext_lazy("日期"), widget=Day)
    began_at = forms.TimeField(label=gettext_lazy("开始时间"), widget=Clock)
    place = forms.CharField(label=gettext_lazy("地点"), max_length=100)
    chair = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("主持人"), empty_label=gettext_lazy("请选择")
    )
    attendees = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=gettext_lazy("出席人员"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "seats"}),
    )
    absentees = forms.CharField(
        label=gettext_lazy("缺席人员和原因"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("每行一人，例如“秦岚：外出培训”；没有人缺席就留空"),
    )
    agenda = forms.CharField(
        label=gettext_lazy("议程"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("每行一项"),
    )

    def among(self, people: Any) -> None:
        self.people = {one.name: one for one in people}
        self.fields["chair"].queryset = people  # type: ignore[attr-defined]
        self.fields["attendees"].queryset = people  # type: ignore[attr-defined]

    def clean_absentees(self) -> dict[Person, str]:
        lines = [line.strip() for line in self.cleaned_data["absentees"].splitlines() if line.strip()]
        return dict(self._absentee(line) for line in lines)

    def _absentee(self, line: str) -> tuple[Person, str]:
        said = NAMED_REASON.fullmatch(line)
        if said is None:
            raise forms.ValidationError(_("“%(line)s”没有写明原因，请写成“姓名：原因”") % {"line": line})
        person = self.people.get(said[1])
        if person is None:
            raise forms.ValidationError(_("“%(name)s”不在本单位人员里") % {"name": said[1]})
        return person, said[2]

    def clean_agenda(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["agenda"].splitlines() if line.strip()]

    @property
    def facts(self) -> MeetingFacts:
        said = {name: self.cleaned_data[name] for name in FactsFields.base_fields}
        return MeetingFacts(**{**said, "attendees": list(said["attendees"])})


def as_recorded(meeting: Meeting) -> dict[str, Any]:
    """The record that holds, as the form shows it."""
    record = meeting.record
    if record is None:
        return {}
    seats = list(record.attendances.select_related("person"))
    absent = [one for one in seats if not one.is_present]
    return {
        "kind": record.kind,
        "held_on": record.held_on,
        "began_at": record.began_at,
        "place": record.place,
        "chair": record.chair_id,
        "attendees": [one.person_id for one in seats if one.is_present],
        "absentees": "\n".join(f"{one.person.name}：{one.reason}" for one in absent),
        "agenda": "\n".join(record.agenda),
    }
