"""阶段模板:the stages through which a unit drives its projects, with what each takes and who answers for it (26211 等)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.declared.projects import STAGES
from taizhang.registers.declaring.checks import in_order
from taizhang.registers.declaring.fields import Choice, Day, Text, Whole
from taizhang.registers.declaring.register import Check, Register, Sample, Spell

PREVIOUS = "上一阶段"
# Words kept in rows: those of the trade, not of the language in which somebody reads.
EVENTS = dict(zip(("签约", "落地", "开工", "竣工", "投产"), (stage.field for stage in STAGES), strict=True))
DAYS, WORKING, MONTHS = "日", "工作日", "月"


def half_a_length(values: Mapping[str, Any]) -> str:
    length, unit = values["length"], values["length_unit"]
    return _("时限要连同单位（日、工作日、月）一起写") if (length is None) != (unit is None) else ""


def from_nowhere(values: Mapping[str, Any]) -> str:
    if values["length"] is not None and values["begins"] is None:
        return _("有时限要写明从哪件事起算")
    return ""


def _step(template: str, place: int, name: str | None = None, **facts: Any) -> dict[str, Any]:
    return {"label": f"{template}-{place}", "template": template, "place": place, "name": name, **facts}


def _months(begins: str, length: int, proof: str | None = None) -> dict[str, Any]:
    return {"begins": begins, "length": length, "length_unit": MONTHS, "proof": proof}


ANQING = "安庆"
LINKS = "22环节"

REGISTER = Register(
    name="steps",
    title=gettext_lazy("阶段模板"),
    one=gettext_lazy("模板阶段"),
    counted=gettext_lazy("个"),
    fields=(
        Text("label", gettext_lazy("阶段代号"), ("代号",), length=60, is_required=True),
        Text("template", gettext_lazy("模板"), ("模板名称",), length=40, is_required=True),
        Whole("place", gettext_lazy("序号"), ("顺序",), is_required=True, least=1, most=99),
        Text("name", gettext_lazy("阶段名称"), ("阶段", "环节"), length=60),
        Text("meaning", gettext_lazy("释义"), ("要求", "工作内容"), is_long=True),
        Choice(
            "begins",
            gettext_lazy("从哪件事起算"),
            ("起算", "起算事件"),
            options=((PREVIOUS,), *((word,) for word in EVENTS)),
        ),
        Whole("length", gettext_lazy("时限"), ("时长",), most=1000),
        Choice(
            "length_unit",
            gettext_lazy("时限单位"),
            ("单位",),
            options=((DAYS, "天", "自然日"), (WORKING, "个工作日"), (MONTHS, "个月")),
        ),
        Text("office", gettext_lazy("责任单位"), ("责任部门", "牵头单位"), length=60),
        Text("proof", gettext_lazy("完成凭证"), ("凭证", "佐证"), length=100),
        Day("from_day", gettext_lazy("启用日期"), ("启用时间",)),
        Day("until_day", gettext_lazy("停用日期"), ("停用时间",)),
        Text("basis", gettext_lazy("依据"), ("出处",)),
    ),
    keys=(("label",), ("template", "place")),
    called="label",
    spell=Spell("from_day", "until_day"),
    checks=(
        Check(("length", "length_unit"), half_a_length),
        Check(("length", "begins"), from_nowhere),
        in_order("from_day", "until_day", gettext_lazy("停用日期早于启用日期")),
    ),
    samples=(
        Sample(
            "five",
            gettext_lazy("26211（五个阶段，内容由本单位填写）"),
            gettext_lazy("公开材料里只有机制名称，没有五个数字的释义：填好之前不显示释义，也不能排期"),
            tuple(_step("26211", place) for place in range(1, 6)),
        ),
        Sample(
            "anqing",
            gettext_lazy("安庆式（拿地、上报、开工、到资）"),
            gettext_lazy("安庆市 2015 年项目落地时限：拿地 3 个月、上报 2 个月、开工 2 个月、到资 3 个月"),
            (
                _step(ANQING, 1, "存量用地拿地", **_months("签约", 3)),
                _step(ANQING, 2, "增量用地完成上报", **_months("签约", 2)),
                _step(ANQING, 3, "标准厂房项目开工", **_months("签约", 2)),
                _step(ANQING, 4, "合作类项目到资", **_months("签约", 3, "到资不少于合同额 25%")),
            ),
        ),
        Sample(
            "links",
            gettext_lazy("四阶段二十二环节（环节名称由本单位填写）"),
            gettext_lazy(
                "襄阳高新区“一张图”：立项、规划、施工、竣工 4 个阶段 22 个环节；各环节的名称和时限未见公开"
            ),
            tuple(_step(LINKS, place) for place in range(1, 23)),
        ),
    ),
    source="模板是本单位的数据：名称、起算、时限、责任单位、完成凭证都由本单位填，没填的不猜",
)
