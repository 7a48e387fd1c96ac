"""Laws and regulations that no longer stand (已废止的法律法规), with what took their place."""

from datetime import date

from taizhang.review.lists.entry import Entry

_CODE = "《中华人民共和国民法典》第一千二百六十条，2021年1月1日施行"
_INVEST = "《中华人民共和国外商投资法》第四十二条，2020年1月1日施行"
_PAPERS = "《党政机关公文处理工作条例》第四十二条，2012年7月1日施行"
_CIVIL = "婚姻法 继承法 民法通则 收养法 担保法 合同法 物权法 侵权责任法 民法总则"

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
    Entry(
        "行政监察法",
        "《中华人民共和国监察法》",
        "《中华人民共和国监察法》第六十九条，2018年3月20日施行",
        date(2018, 3, 20),
    ),
)
