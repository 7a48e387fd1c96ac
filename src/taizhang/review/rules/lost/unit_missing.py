"""缺单位

## 做什么
找出名词后面光有数、没有量词的地方（企业35已……），以及增长、占比后面丢了百分号的小数。

## 为什么
没有单位的数读不出是家数还是金额；丢了百分号，“增长22.4”可能被当成百分点。

## 反例
```
在库培育企业35已组织13家企业提交申报材料。
```
```
规上工业产值同比增长22.4，增速居全市前列。
```

## 正例
```
在库培育企业35家，已组织13家企业提交申报材料；产值同比增长22.4%，比上年提高1.5个百分点。
```

## 依据
GB/T 15835—2011 4.1.1；GB 3101—1993（量值由数值和单位组成，条号未核）。
"""

import re
from collections.abc import Iterable

from taizhang.extraction.quantities.bare import LOST
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.sentences import sentence

_PAUSE = r"(?=[,。;、)\n一-龥]|$)(?![余多来几许左个点百分成倍万亿千元亩吨公米人家户番折年月日岁天小])"
RATE = re.compile(
    rf"(?:同比|环比|增速|年均|比上年|占比)[一-龥]{{0,6}}?(?<!第)(?P<n>\d{{1,3}}\.\d{{1,2}}){_PAUSE}"
)
MONEY = re.compile(
    rf"(?:产值|投资额|总投资|金额|税收|营业收入|(?:补助|奖励|拨付|收回|项目|专项|整改|违规|帮扶|财政|扶持|配套|自筹|上级|中央|省级)资金|补偿款|罚款|货款|经费)"
    rf"(?:约|达|达到|为|共|共计|近|超)?(?P<n>\d{{1,9}}(?:\.\d{{1,4}})?){_PAUSE}(?!,\d{{3}})"
)
SHARE = re.compile(
    rf"(?:(?<![汇积频倍斜功概])率|满意度|知晓度|参与度)(?:达到?|为|约)?(?P<n>\d{{1,3}}\.\d{{1,2}}){_PAUSE}"
)
# Any other noun: likely, but an index or a score has no unit either.
_COUNTING = (
    "现有|共有|共计|累计|新增|建成|达到|增至|培育|引进|签约|完成|检查|抽查|排查|走访|发放|培训|整改|查处|发现|举办|召开|开展|改造|修复|种植|惠及|服务"
    "|接待|投放|储备|开设|建设|创建|打造|命名|表彰|推荐|选派|选聘|招聘|印发|发布|张贴|悬挂|设置|实施|覆盖|核查|整治|治理|铺设|栽植|监测|抽检|检测|巡查|劝导|调处|转办|交办|督办|回访|帮扶|带动|吸纳|安置"
    "|受理|办结|立案|处理|约谈|修订|制定|出台|清理|化解|调解|支持|扶持|救助|资助|慰问|配备|购置|安装|更新|拆除|关停|取缔|新建|改建|清退|移送|收集|征集"
)
BARE = re.compile(rf"(?:{_COUNTING})了?(?P<what>[一-龥]{{2,10}})(?P<n>[1-9]\d{{1,5}})(?=[,。;、](?!\d))")
MEETING = re.compile(
    r"(?:召开|举办|组织)了?[^,。;、\n\d]{0,12}(?:会|会议|培训|培训班|讲座|演练)(?P<n>[1-9]\d{0,2})(?=[,。;](?!\d))"
)
# 人均管护面积1200, 新增学位6300: the noun is measured, and nothing stands behind the number.
MEASURED = re.compile(
    r"(?P<what>[一-龥]{0,6}(?:面积|里程|长度|总长|全长|产量|产能|库容|重量|水量|学位|床位|人数|户数|件数|家数|人口"
    r"|岗位|车位|泊位|余额|补贴|收入|支出|费用|存款|贷款|保费|客流量|游客|发电量|用电量|管网|公路|道路|河道|渠道|管道|绿道|步道|堤防))"
    r"(?:约|达到?|为|共|共计|近|超|超过)?(?P<n>[1-9]\d{0,7}(?:\.\d{1,4})?)(?=[,。;、](?!\d))"
    r"|(?:面积|里程|长度|总长|全长|产量)(?:约|达到?|为|共|共计|近|超|超过)?(?P<wan>[1-9]\d{0,5}(?:\.\d{1,4})?万)(?=[,。;](?!\d))"
)
# Ratios of two like things have no unit: 城乡收入之比缩小0.03, 容积率2.5.
RATIO = re.compile(
    "之比|收入比|存贷比|比值|系数|指数|得分|评分|分值|容积率|净值|汇率|∶|密度|酸碱|pH|PH|等级|排名|名次|弹性|强度"
)
UNITLESS = re.compile(
    r"指数|分$|分值|系数|号$|编码|代码|代号|版|规划|工程|行动|计划|机制|模式|电话|热线|年$|第$"
)
REACH = 32
YEARS = range(1949, 2100)
# 单位120、企业12345: lines that people know by their number.
_HOTLINES = "110 119 120 122 12309 12315 12328 12333 12345 12348 12350 12369 12380 12388"
HOTLINES = frozenset(_HOTLINES.split())


@rule(code="L102", severity=Severity.MUST)
def unit_missing(manuscript: Manuscript) -> Iterable[Remark]:
    known, prose = set(), {one.span.start for one in manuscript.paragraphs}
    measured = {one.digits for one in manuscript.quantities if one.unit and not one.is_unit_lost}
    for one in manuscript.quantities:
        if one.is_unit_lost and manuscript[one.digits] not in HOTLINES:
            known.add(one.digits)
            params: dict[str, object] = {
                "number": manuscript[one.digits],
                "unit": one.unit.removesuffix(LOST),
            }
            yield Remark(one.digits, "“{number}”后面缺单位，可能是“{unit}”", params)
    for pattern, template in (
        (RATE, "“{number}”后面缺百分号或单位"),
        (SHARE, "“{number}”后面缺百分号"),
        (MONEY, "“{number}”后面缺“元”“万元”等单位"),
        (BARE, "“{number}”后面缺单位"),
        (MEETING, "“{number}”后面缺单位"),
        (MEASURED, "“{number}”后面缺单位"),
    ):
        for found in occurrences(manuscript, pattern):
            stretch = manuscript.stretch_at(found.start())
            # A table names its unit in the heading or once above it.
            is_prose = stretch is not None and stretch.start in prose
            is_ratio = pattern is RATE and _is_ratio(manuscript, found.start())
            name = "n" if found["n"] else "wan"
            is_told = span_of(found, name) in known or span_of(found, name) in measured
            if is_prose and not is_told and not _is_code(found) and not is_ratio:
                severity = Severity.SUSPECT if pattern in (BARE, MEETING, MEASURED) else None
                known.add(span_of(found, name))
                yield Remark(span_of(found, name), template, {"number": found[name]}, severity=severity)


def _is_ratio(manuscript: Manuscript, at: int) -> bool:
    """The clause of the number, or the one before it, speaks of a ratio."""
    said = sentence(manuscript, at)
    return RATIO.search(manuscript.folded, max(said.start, at - REACH), min(said.end, at + REACH)) is not None


def _is_code(found: re.Match[str]) -> bool:
    """A year, a telephone, an index: numbers that stand alone."""
    digits, what = found["n"] or "", found.groupdict().get("what") or ""
    is_year = digits.isdecimal() and int(digits) in YEARS
    return is_year or digits in HOTLINES or bool(UNITLESS.search(what))
