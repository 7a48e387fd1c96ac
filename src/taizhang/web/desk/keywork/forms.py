"""The fields of a task and of a part of it (任务、任务分解)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.keywork.entering import Share
from taizhang.ledger.keywork.states import Result
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.measures.stages import StageFields
from taizhang.web.desk.widgets import Day


class ShareFields(StageFields):
    """Who carries it out, by when, in which stages."""

    office = forms.ModelChoiceField(Organization.objects.none(), label=_("牵头股室"), empty_label=_("请选择"))
    leader = forms.CharField(
        label=_("责任领导"), max_length=60, required=False, widget=forms.TextInput(attrs={"list": "people"})
    )
    person = forms.CharField(
        label=_("责任人"), max_length=60, required=False, widget=forms.TextInput(attrs={"list": "people"})
    )
    co_units = forms.CharField(
        label=_("配合单位"), max_length=300, required=False, help_text=_("几个单位用顿号隔开")
    )
    due_date = forms.DateField(
        label=_("完成时限"), required=False, widget=Day, help_text=_("分节点的任务按最后一个节点的时限")
    )

    def share(self, text: str) -> Share:
        said: dict[str, Any] = self.cleaned_data
        names = ("office", "leader", "person", "co_units", "due_date")
        return Share(text=text, stages=self.stages, **{name: said[name] for name in names})


class TaskForm(ShareFields, MakeForm):
    """``sources`` are those of the year."""

    field_order = (
        *("title", "source", "source_document", "goal"),
        *("text", "office", "leader", "person", "co_units", "due_date"),
    )
    title = forms.CharField(label=_("任务"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    source = forms.ChoiceField(label=_("任务来源"))
    source_document = forms.CharField(
        label=_("文号或依据"), max_length=120, required=False, help_text=_("例如：云政办〔2026〕8号")
    )
    goal = forms.CharField(
        label=_("目标"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    text = forms.CharField(
        label=_("怎么做（第一项措施）"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("不填就用任务本身；以后可以再分解给别的股室"),
    )


class PartForm(ShareFields, ActForm):
    field_order = ("text", "office", "leader", "person", "co_units", "due_date")
    text = forms.CharField(label=_("做什么"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))


class SourceForm(ActForm):
    source = forms.ChoiceField(label=_("任务来源"))
    source_document = forms.CharField(label=_("文号或依据"), max_length=120, required=False)
    goal = forms.CharField(
        label=_("目标"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class AppraisalForm(ActForm):
    result = forms.ChoiceField(label=_("结果"), choices=Result.choices)
    score = forms.IntegerField(label=_("得分"), min_value=0)
    reason = forms.CharField(label=_("评分的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))


class YearForm(MakeForm):
    unit = forms.ModelChoiceField(Organization.objects.none(), label=_("哪个单位"), empty_label=None)
    year = forms.IntegerField(label=_("年份"), min_value=2000, max_value=2100)
    number_template = forms.CharField(
        label=_("编号样式"),
        max_length=60,
        help_text=_("{year} 是年份，{number} 是序号，例如：重点〔{year}〕{number}号"),
    )
    sources = forms.CharField(
        label=_("任务来源"), widget=forms.Textarea(attrs={"rows": 4}), help_text=_("一行一种")
    )
    score_max = forms.IntegerField(label=_("满分"), min_value=1, max_value=1000)
    report_day = forms.IntegerField(
        label=_("每月几号前报进展"),
        min_value=1,
        max_value=31,
        required=False,
        help_text=_("建立以后按月调度；31 是月末，不填就不设"),
    )
