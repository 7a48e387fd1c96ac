"""Laws and regulations that no longer stand (已废止的法律法规), with what took their place.

Each source is the clause of the newer law that repeals the older one; looked up in https://github.com/LawRefBook/Laws .
"""

from datetime import date

from taizhang.review.lists.entry import Entry

_CODE = "《中华人民共和国民法典》第一千二百六十条"
_INVEST = "《中华人民共和国外商投资法》第四十二条"
_PAPERS = "《党政机关公文处理工作条例》第四十二条"
_MARKET = "《中华人民共和国市场主体登记管理条例》第五十五条"
_CIVIL = "婚姻法 继承法 民法通则 收养法 担保法 合同法 物权法 侵权责任法 民法总则"
_REGISTERED = "公司登记管理条例 企业法人登记管理条例 合伙企业登记管理办法 农民专业合作社登记管理条例"
# Old, new, clause that repeals, from which day.
_OTHERS = (
    ("行政监察法", "监察法", "第六十九条（2018年公布时）", date(2018, 3, 20)),
    ("城市规划法", "城乡规划法", "第七十条", date(2008, 1, 1)),
    ("环境噪声污染防治法", "噪声污染防治法", "第九十条", date(2022, 6, 5)),
    ("执业医师法", "医师法", "第六十七条", date(2022, 3, 1)),
    ("契税暂行条例", "契税法", "第十六条", date(2021, 9, 1)),
    ("城市维护建设税暂行条例", "城市维护建设税法", "第十一条", date(2021, 9, 1)),
    ("印花税暂行条例", "印花税法", "第二十条", date(2022, 7, 1)),
    ("资源税暂行条例", "资源税法", "第十七条", date(2020, 9, 1)),
    ("耕地占用税暂行条例", "耕地占用税法", "第十六条", date(2019, 9, 1)),
    ("增值税暂行条例", "增值税法", "第三十八条", date(2026, 1, 1)),
    ("档案法实施办法", "档案法实施条例", "第五十二条", date(2024, 3, 1)),
    ("保守国家秘密法实施办法", "保守国家秘密法实施条例", "第四十五条（2014年公布时）", date(2014, 3, 1)),
)
_REGULATIONS = (
    ("信访条例", "信访工作条例", "第五十条（施行日）", date(2022, 5, 1)),
    ("个体工商户条例", "促进个体工商户发展条例", "第三十九条", date(2022, 11, 1)),
    ("城市房屋拆迁管理条例", "国有土地上房屋征收与补偿条例", "第三十五条", date(2011, 1, 21)),
    ("楼堂馆所建设管理暂行条例", "机关团体建设楼堂馆所管理条例", "第三十一条", date(2017, 12, 1)),
    ("无照经营查处取缔办法", "无证无照经营查处办法", "第十九条", date(2017, 10, 1)),
    ("非法金融机构和非法金融业务活动取缔办法", "防范和处置非法集资条例", "第四十条", date(2021, 5, 1)),
    ("法规规章备案条例", "法规规章备案审查条例", "第二十六条", date(2024, 11, 1)),
    ("煤矿安全监察条例", "煤矿安全生产条例", "第七十六条", date(2024, 5, 1)),
    (
        "中国共产党党员领导干部廉洁从政若干准则",
        "中国共产党廉洁自律准则",
        "印发通知（2015年10月）",
        date(2016, 1, 1),
    ),
)


def _repealed(old: str, new: str, clause: str, since: date) -> Entry:
    return Entry(old, f"《{new}》", f"《{new}》{clause}", since)


LAWS: tuple[Entry, ...] = (
    *(Entry(law, "《中华人民共和国民法典》", _CODE, date(2021, 1, 1)) for law in _CIVIL.split()),
    *(
        Entry(law, "《中华人民共和国外商投资法》", _INVEST, date(2020, 1, 1))
        for law in ("外资企业法", "中外合资经营企业法", "中外合作经营企业法")
    ),
    *(
        Entry(law, "《党政机关公文处理工作条例》", _PAPERS, date(2012, 7, 1))
        for law in ("国家行政机关公文处理办法", "中国共产党机关公文处理条例")
    ),
    *(
        Entry(law, "《中华人民共和国市场主体登记管理条例》", _MARKET, date(2022, 3, 1))
        for law in _REGISTERED.split()
    ),
    *(_repealed(old, f"中华人民共和国{new}", clause, since) for old, new, clause, since in _OTHERS),
    *(_repealed(old, new, clause, since) for old, new, clause, since in _REGULATIONS),
)
