"""缺数值

## 做什么
找出只剩单位的数值：动词、名词后面直接跟“%”“亿元”“万元”“亩”“平方米”“个百分点”；以及“由提高到1.2”“由58个减少到，”这样少了一头的变化。
“产值超亿元”“投资亿元以上”这样的说法是对的，不报。

## 为什么
“完成投资亿元”“同比增长%”没有数，是排版或粘贴时丢的，读者无从知道。

## 反例
```
完成总产值亿元，同比增长%。
```
```
收回资金万元，改造道路公里。
```
```
种植水生植物平方米，容积率由提高到1.2，降低融资成本万元。
```

## 正例
```
完成总产值3.2亿元，同比增长5%；产值超亿元企业2家，支持投资亿元以上项目，计价单位为万元，按%填报；实现由下降到增长的转变，周转量以万吨公里计。
```

## 依据
GB/T 15835—2011 4.1.1；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_PAUSE = r"(?=[,。;、)\n]|$)"
RATE = re.compile(
    rf"(?:增长|下降|上升|提高|降低|减少|增加|占比?|达到?|完成率|整改率|满意率|满意度|比重|比例|覆盖率)(?:了|为|至|到|约|近|超)?(?P<unit>%|个百分点){_PAUSE}"
)
# A per cent sign behind a word, and points behind a verb: nothing but the number can be missing.
SIGN = re.compile(
    rf"(?<=[一-龥])(?<![按以用为的是填])(?P<unit>%)(?:{_PAUSE}|(?=[一-龥]))"
    r"|(?:提高|提升|上升|下降|降低|回落|增加|减少|扩大|缩小|收窄|高|低|快|慢|高于|低于)了?(?P<points>个百分点)"
)
MONEY = re.compile(
    r"(?:总额|金额|资金|产值|税收|投资额|总投资|完成投资|完成|实现|投入|收回|追缴|兑付|拨付|退回|补缴|节约|争取到?|共计|合计|费用|补助|补贴)"
    rf"(?:约|为|共|共计)?(?P<unit>[万亿]?元){_PAUSE}"
)
GROWN = re.compile(
    r"(?:达到?|为|约|近|超过?)(?P<unit>[万亿]?元)(?=,? ?(?:同比|环比|比上年|较上年|比去年|增长))"
)
REACHED = re.compile(rf"达到?(?P<unit>[万亿]元){_PAUSE}")
EXTENT = re.compile(
    r"(?:面积|建成|新建|改造|整治|修复|全长|总长|里程|复垦|流转|新增|农田|耕地|林地|绿地|道路|公路|管网|河道|沟渠)"
    rf"(?:约|为|达|共)?(?P<unit>平方米|平方公里|公顷|亩|公里|千米|立方米|吨){_PAUSE}"
)
# Any noun that a verb governs, and the unit right behind it: 种植水生植物平方米, 降低融资成本万元.
_DONE = (
    "种植|建设|建成|新建|改造|铺设|整治|修复|治理|清理|清淤|疏浚|硬化|绿化|新增|完成|实施|流转|复垦|拆除|恢复|收储|供应|生产|产出|收购|销售|储备|消化|处置"
    "|降低|减少|节约|节省|投入|拨付|收回|追回|追缴|退还|兑付|发放|补助|补贴|争取|筹集|落实|安排|实现|上缴|挽回|化解|偿还|清收|清退|罚没|减免|盘活|归还|缴纳|整改|检测|回收|转运|处理|投放|采购|购置|加工|运输|捐赠|覆盖|惠及|养殖|放养"
)
LAID = re.compile(
    rf"(?:{_DONE})了?[一-龥]{{0,12}}?(?<![每各元单位百千十万亿数几多半两约近超过上人车按以用为吨])"
    rf"(?P<unit>平方米|立方米|平方公里|公顷|亩|公里|千米|延米|吨|公斤|万元|千瓦|兆瓦|千瓦时|立方|万平方米|万吨|万亩|万立方米){_PAUSE}"
)
SAVED = re.compile(
    rf"(?:减税降费|降费|退税|免税|减税|节约|收回|追回|挽回|化解|清收|拨付|兑付|偿还|争取)了?[一-龥]{{0,8}}?(?<![每各单百千十数几多半两约近超上过达位万])(?P<unit>亿元){_PAUSE}"
)
# A unit that no word ends in, right behind a noun and before a pause: 农村公路公里, 违规资金万元, 参训人员余人, 平均年龄岁.
ANY = re.compile(
    rf"[一-龥](?<![每各单位百千十万亿数几多半两约近超上过按以用为是成到达算即及或方平吨人车次辆立余零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖拾佰仟来])(?<!亩产)(?<!均收入)(?P<unit>平方米|立方米|平方公里|公顷|公里|千米|[万亿]元|个百分点|[万亿]千瓦时|万吨|万亩){_PAUSE}"
    rf"|(?:资金|金额|补助|补贴|费用|罚款|税款|货款|费|款)(?P<money>元){_PAUSE}|(?:平均年龄|年龄)(?P<age>岁){_PAUSE}"
    rf"|[一-龥](?<![十百千万亿数几剩残富盈多其业]余)(?<![十百千万亿数几剩残富盈多其业])(?P<more>余(?:人次|人|家|名|项|件|次|场|处|份|条|户|个|台|座|万元|亩|公里)){_PAUSE}"
    rf"|(?:占地|种植|流转|造林|修复|复垦|建设)(?P<land>亩){_PAUSE}"
)
# A unit behind a bound: 不少于人, 提前个月, 历时天.
BOUND = re.compile(
    rf"(?:不少于|不低于|不超过|不得少于|不得低于|不得超过|不高于)(?P<unit>人次?|家|个|次|名|项|件|场|%|[万亿]?元|平方米|亩|公里|学时|课时|天|小时|个工作日|个月){_PAUSE}"
    rf"|(?:提前|延长|缩短|历时|为期|压缩到?|压减到?)了?(?P<time>个工作日|个月|天|小时|分钟)(?:{_PAUSE}|(?=完工|完成|建成|竣工|投产|实现|办结))"
)
# One end of a change is gone: 由提高到1.2; 覆盖率达到, says nothing either.
_MOVED = "(?:提高|提升|增加|增长|上升|下降|降低|减少|压缩|压减|缩短|缩小|扩大|降|增|升|调整)(?:到|至|为)"
HALVED = re.compile(
    rf"(?P<unit>(?<![自来缘理])[由从]{_MOVED}) ?\d|[由从][^,。;\n]{{0,12}}\d[^,。;\n]{{0,8}}?(?P<to>{_MOVED}){_PAUSE}"
    rf"|[率额量值数比](?P<reached>达到|达|增至|降至|升至){_PAUSE}"
)
# A heading of a table names the unit only.
SHORTEST = 12
UNIT_TOLD = re.compile(r"单位|计价|计量|均|以上|亩产|口径")


@rule(code="L103", severity=Severity.MUST)
def value_missing(manuscript: Manuscript) -> Iterable[Remark]:
    patterns = (RATE, SIGN, MONEY, GROWN, EXTENT, LAID, SAVED, BOUND, HALVED, REACHED, ANY)
    end = 0
    for found in sorted(
        (one for way in patterns for one in occurrences(manuscript, way)), key=lambda one: one.start()
    ):
        stretch = manuscript.stretch_at(found.start())
        if found.start() >= end and stretch and len(stretch) >= SHORTEST and not _names_the_unit(found):
            end = found.end()
            severity = Severity.SUSPECT if found.re is REACHED else None
            yield Remark(span_of(found), _sentence(found), {"unit": _unit(found)}, severity=severity)


def _names_the_unit(found: re.Match[str]) -> bool:
    return found.re in (SIGN, LAID, ANY) and UNIT_TOLD.search(found[0]) is not None


def _unit(found: re.Match[str]) -> str:
    return next(text for text in found.groupdict().values() if text)


def _sentence(found: re.Match[str]) -> str:
    if found.re is HALVED:
        return "“{unit}”前后缺数值，请对照原稿补上"
    return "“{unit}”前面缺数值，请对照原稿补上"
