"""How large a figure can be (数值上限): a year's days, the totals of the nation, the largest county, one meal.

The national totals are rounded up to about twice those of the statistical communiqué of 2024
(https://www.stats.gov.cn/sj/zxfb/202502/t20250228_1958817.html), those of a county to several times the largest one's;
what one meal, one visit or one course may cost is a hundred times what the rules on 公务接待 and 慰问 allow.
"""

import re
from calendar import isleap
from dataclasses import dataclass

from taizhang.extraction.dates import Value


@dataclass(frozen=True, slots=True)
class Most:
    """``measure`` as units name it without 万 and 亿; several of them for what is counted."""

    name: re.Pattern[str]
    measure: str
    most: int


def _most(name: str, measure: str, most: int) -> Most:
    return Most(re.compile(name), measure, most)


WAN, YI = 10**4, 10**8
_PEOPLE = r"(?:常住|户籍|总|年末|城镇|乡村|农村)人口"
NATION_MOST = (
    _most(r"^(?!.*(?:行驶|运营|营运|运行|出行|配送|巡)).*(?:公路|通车|道路)", "公里", 600 * WAN),
    _most(r"高速公路|高速", "公里", 25 * WAN),
    _most(r"铁路|高铁", "公里", 20 * WAN),
    _most(_PEOPLE, "人", 15 * YI),
    _most(r"耕地|播种面积|高标准农田|造林", "亩", 30 * YI),
    _most(r"粮食|夏粮|秋粮", "吨", 10 * YI),
    _most(r"用电量", "千瓦时", 150_000 * YI),
    _most(r"生产总值|GDP", "元", 2_000_000 * YI),
    _most(r"(?:一般公共)?预算(?:收入|支出)|税收收入", "元", 400_000 * YI),
    _most(r"高新技术企业|规上(?:工业)?企业|规模以上工业企业", "家", 100 * WAN),
    _most(r"经营主体|市场主体|个体工商户", "户", 3 * YI),
)
COUNTY_MOST = (
    _most(r"^(?!.*(?:行驶|运营|营运|运行|出行|配送|巡)).*(?:公路|通车|道路|管网|管道)", "公里", 5 * WAN),
    _most(_PEOPLE, "人", 500 * WAN),
    _most(r"耕地|播种面积|高标准农田", "亩", 2000 * WAN),
    _most(r"粮食|夏粮|秋粮", "吨", 1000 * WAN),
    _most(r"生产总值|GDP", "元", 12_000 * YI),
    _most(r"(?:一般公共)?预算(?:收入|支出)|税收收入", "元", 2_000 * YI),
    _most(r"社会消费品零售总额", "元", 5_000 * YI),
    _most(r"(?:存款|贷款)余额", "元", 30_000 * YI),
    _most(r"人均可支配收入", "元", 50 * WAN),
)
# By 次, 人, 户: a meal, a journey, a present.
EACH_MOST = (
    _most(
        r"餐费|用餐|就餐|餐饮费|接待费|招待费|伙食费|工作餐|公务接待", "次 批次 场 餐 顿 人次 人", 10 * WAN
    ),
    _most(r"差旅费|交通费|住宿费", "次 人次 人 批次", 20 * WAN),
    _most(r"慰问金|慰问品|慰问费|礼品|礼金|红包|补贴费|加班费|津补贴|值班补助", "人 人次 名 户 次", 20 * WAN),
    _most(r"培训费", "人 人次 名", 10 * WAN),
    _most(r"会议费", "次 场", 500 * WAN),
)
DAYS = re.compile(r"(?:优良|达标|晴好|无霜|日照|开放|出勤|有雨|降雨|高温)[一-龥]{0,2}(?:天|日)数")
YEARLY = re.compile(r"(?:全年|年均|每年|一年|年度)(?!以来|累计)[^,。;\d]{0,16}$")
OF_A_NATION = re.compile(r"全国|我国|中国|国家|世界|全球|全省")
COUNTY = re.compile(r"全县|县委|县政府|县(?=[一-龥]{2,8}局)|全旗|旗委")


def days_in(value: Value | None) -> int:
    """366 unless the text names a year that has fewer."""
    if value is None:
        return 366
    first = value if isinstance(value, str) else value[0]
    return 366 if isleap(int(first[:4])) else 365
