"""Set expressions that are outdated or wrongly put (提法), each with its source and date.

A paper that speaks from before ``since`` is not blamed. Quotation marks are written out where custom sets them.
"""

from datetime import date

from taizhang.review.lists.entry import Entry

_CONGRESS = "中国共产党第二十次全国代表大会关于十九届中央委员会报告的决议，2022年10月22日"
_RELIEF = "全国脱贫攻坚总结表彰大会，2021年2月25日；其后称脱贫县、脱贫村、脱贫户"
_XIAOKANG = "庆祝中国共产党成立100周年大会，2021年7月1日宣告全面建成小康社会"
_AGENCY = "新华社新闻信息报道中的禁用词和慎用词（2016年7月修订）"

EXPRESSIONS: tuple[Entry, ...] = (
    Entry("坚定“四个意识”", "增强“四个意识”", _CONGRESS),
    Entry("坚定四个意识", "增强“四个意识”", _CONGRESS),
    Entry("增强“四个自信”", "坚定“四个自信”", _CONGRESS),
    Entry("增强四个自信", "坚定“四个自信”", _CONGRESS),
    Entry("增强“两个维护”", "做到“两个维护”", _CONGRESS),
    Entry("坚定“两个维护”", "做到“两个维护”", _CONGRESS),
    Entry("三个自信", "“四个自信”", "庆祝中国共产党成立95周年大会，2016年7月1日", date(2016, 7, 1)),
    Entry("五大发展理念", "新发展理念", "党的十九大报告，2017年10月18日", date(2017, 10, 24)),
    Entry("习总书记", "习近平总书记", "《党政机关公文处理工作条例》第二十二条（人名准确）"),
    Entry("贫困县", "脱贫县", _RELIEF, date(2021, 2, 25)),
    Entry("贫困村", "脱贫村", _RELIEF, date(2021, 2, 25)),
    Entry("贫困户", "脱贫户", _RELIEF, date(2021, 2, 25)),
    Entry("决胜全面建成小康社会", "全面建设社会主义现代化国家", _XIAOKANG, date(2021, 7, 1)),
    Entry("如期全面建成小康社会", "全面建设社会主义现代化国家", _XIAOKANG, date(2021, 7, 1)),
    Entry(
        "新型冠状病毒肺炎",
        "新型冠状病毒感染",
        "国家卫生健康委员会公告2022年第7号，2022年12月26日",
        date(2022, 12, 26),
    ),
    Entry("残废人", "残疾人", "《中华人民共和国残疾人保障法》；" + _AGENCY),
    Entry("法人代表", "法定代表人", "《中华人民共和国民法典》第六十一条"),
    Entry("港澳台等国家", "港澳台地区", _AGENCY),
    Entry("台湾等国家", "台湾等地区", _AGENCY),
    Entry("香港等国家", "香港等地区", _AGENCY),
    Entry("澳门等国家", "澳门等地区", _AGENCY),
)
# Longer wordings that are right, or speak of the past in their own words.
GUARDS: tuple[str, ...] = (
    "非贫困县",
    "非贫困村",
    "非贫困户",
    "原贫困县",
    "原贫困村",
    "原贫困户",
    "相对贫困户",
    "原建档立卡贫困户",
    "建档立卡贫困户",
)
