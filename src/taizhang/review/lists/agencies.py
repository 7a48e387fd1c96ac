"""Agencies that were renamed or merged (机构更名): the old name, who does their work now, on whose authority, from when.

The day is not that of the plan but the one by which it was to be carried out where the name belongs: bodies of the centre by
the end of 2018, local ones by the end of March 2019 (http://weiyuan.gsjgbz.gov.cn/wyx_bbdt/wyx_tpyw/201811/t20181107_147246.html
for one province), so that a paper of early 2019 is not blamed. Names that some places still use (农委, 粮食局, 金融办) are left out.
"""

from datetime import date

from taizhang.review.lists.entry import Entry

_2018 = "《深化党和国家机构改革方案》（2018年3月）"
_CENTRE, _LOCAL = date(2018, 12, 31), date(2019, 3, 31)
_2023 = "《党和国家机构改革方案》（2023年3月）"
_TAX = "《国税地税征管体制改革方案》（2018年7月）"
_SUPERVISION = "《中华人民共和国监察法》（2018年公布）第六十九条"


def _of(olds: str, better: str, source: str = _2018, since: date = _LOCAL) -> list[Entry]:
    return [Entry(old, better, source, since) for old in olds.split()]


AGENCIES: tuple[Entry, ...] = (
    *_of("国土资源局 国土资源厅 国土局", "自然资源主管部门"),
    *_of("环境保护局 环境保护厅 环保局 环保厅", "生态环境部门"),
    *_of(
        "工商行政管理局 工商局 质量技术监督局 质监局 食品药品监督管理局 食药监局 食药局", "市场监督管理部门"
    ),
    *_of("安全生产监督管理局 安监局 安全监管局", "应急管理部门"),
    *_of(
        "卫生和计划生育委员会 卫生和计划生育局 卫生计生委 卫生计生局 卫计委 卫计局 人口和计划生育委员会 "
        "人口和计划生育局 人口计生委 人口计生局 计划生育局 计生委 计生局",
        "卫生健康部门",
    ),
    *_of("农业委员会 农业局", "农业农村部门"),
    *_of(
        "旅游发展委员会 旅游局 旅发委 文化广电新闻出版局 文广新局 文体广电新闻出版局 文体广新局 文体新广局",
        "文化和旅游部门",
    ),
    *_of("法制办公室 法制办", "司法行政部门"),
    *_of("出入境检验检疫局", "海关"),
    *_of("国土资源部 国家海洋局 国家测绘地理信息局", "自然资源部", since=_CENTRE),
    *_of("环境保护部", "生态环境部", since=_CENTRE),
    *_of(
        "工商行政管理总局 质量监督检验检疫总局 食品药品监督管理总局 工商总局 质检总局 食药监总局",
        "国家市场监督管理总局",
        since=_CENTRE,
    ),
    *_of("安全生产监督管理总局 安监总局", "应急管理部", since=_CENTRE),
    *_of("新闻出版广电总局", "国家广播电视总局、国家新闻出版署", since=_CENTRE),
    *_of("国家林业局", "国家林业和草原局", since=_CENTRE),
    *_of("国家粮食局", "国家粮食和物资储备局", since=_CENTRE),
    *_of("监察局", "监察委员会", _SUPERVISION, date(2018, 3, 20)),
    *_of("国家税务局 地方税务局 国税局 地税局", "税务局", _TAX, _CENTRE),
    *_of("扶贫开发办公室 扶贫办", "农业农村（乡村振兴）部门", _2023, date(2023, 12, 31)),
    *_of(
        "银保监分局 银监分局 银保监局 银监局 保监局 银保监会 银监会 保监会",
        "金融监督管理机构",
        _2023,
        date(2023, 12, 31),
    ),
)
# Names of today, or of other countries and other trades, that hold an old one inside.
GUARDS: tuple[str, ...] = (
    "和旅游局",
    "广电旅游局",
    "文化旅游局",
    "文物旅游局",
    "文广旅游局",
    "文体旅游局",
    "体育旅游局",
    "文化旅游发展委员会",
    "和旅游发展委员会",
    "纪检监察局",
    "国家监察局",
    "安全监察局",
    "保障监察局",
    "劳动监察局",
    "执法监察局",
    "环境监察局",
    "土地监察局",
    "城建监察局",
    "水政监察局",
    "交通质监局",
    "工程质监局",
    "国土资源部门",
    "环境保护部门",
    "生态环保局",
    "建设环保局",
    "和环保局",
    "公安局法制办",
    "美国国税局",
    "人大法制办公室",
    "农村农业局",
    "林业农业局",
    "畜牧农业局",
)
