"""抽样调查:of each stratum how many there are, how many were asked, and how many it held for."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Choice, Day, Text, Whole
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Check, Register, Seed, Spell

ITEMS = (
    ("有技术等级或职业资格", "技术等级及职业准入资格人员", "持证人员"),
    ("大学及以上学历", "大学及以上学历人员", "大学以上"),
    ("群众满意", "满意"),
    ("其他",),
)


def more_than_asked(values: Mapping[str, Any]) -> str:
    asked, held = values["asked"], values["held"]
    return _("符合的人数多于调查的人数") if asked is not None and held is not None and held > asked else ""


def more_than_there_are(values: Mapping[str, Any]) -> str:
    frame, asked = values["frame"], values["asked"]
    return _("调查的人数多于样本框") if frame is not None and asked is not None and asked > frame else ""


def share(item: str, code: str, title: Any) -> Seed:
    one = Condition("item", "is", item)
    return Seed(
        code=code,
        title=title,
        unit="%",
        places=2,
        is_share=True,
        definition=gettext_lazy("当年抽样调查：符合的人数除以调查的人数（各层合并，未加权）"),
        formula=Formula("surveys", When("within", "held_on", span="year"), "sum", "held", (one,)),
        per=Formula("surveys", When("within", "held_on", span="year"), "sum", "asked", (one,)),
    )


REGISTER = Register(
    name="surveys",
    title=gettext_lazy("抽样调查"),
    one=gettext_lazy("调查结果"),
    counted=gettext_lazy("层"),
    fields=(
        Text("survey", gettext_lazy("调查名称"), ("调查",), is_required=True),
        Choice("item", gettext_lazy("调查事项"), ("指标", "项目"), options=ITEMS, is_required=True),
        Text("stratum", gettext_lazy("层"), ("分层", "行业", "片区"), length=60, is_required=True),
        Day("held_on", gettext_lazy("调查日期"), ("调查时间",), is_required=True),
        Whole("frame", gettext_lazy("样本框人数"), ("总体", "总人数", "样本框"), unit="人", is_required=True),
        Whole(
            "asked", gettext_lazy("调查人数"), ("样本量", "有效样本"), unit="人", is_required=True, least=1
        ),
        Whole("held", gettext_lazy("符合人数"), ("符合的人数", "满意人数"), unit="人", is_required=True),
        Text("method", gettext_lazy("抽样方法"), ("方法",), length=100),
    ),
    keys=(("survey", "item", "stratum", "held_on"),),
    called="survey",
    spell=Spell("held_on"),
    checks=(
        Check(("asked", "held"), more_than_asked),
        Check(("frame", "asked"), more_than_there_are),
    ),
    seeds=(
        share("有技术等级或职业资格", "qualified_share", gettext_lazy("技术等级及职业资格人员占比")),
        share("大学及以上学历", "graduate_share", gettext_lazy("大学及以上学历人员占比")),
    ),
    source="登记样本框、样本量、符合人数和调查日期，占比由此算出，不直接填比例",
)
