"""Set expressions that are outdated or wrongly put (提法), each with its source and date.

A paper that speaks from before ``since`` is not blamed. Quotation marks are written out where custom sets them.
What is merely older and still said (五大发展理念) is not here. Laws and regulations were looked up; what was said at a
meeting or in a notice is known by its date and was not read again (原文未核).
"""

from datetime import date

from taizhang.review.lists.entry import Entry

_FOUR = "《信访工作条例》（2022年）第四条"
_THOUGHT = "《中国共产党章程》（2022年10月22日）总纲"
_RELIEF = "全国脱贫攻坚总结表彰大会，2021年2月25日"
_XIAOKANG = "庆祝中国共产党成立100周年大会，2021年7月1日"
_FULL = "党的十九届五中全会公报，2020年10月29日"
_NEWS = "《新华社新闻信息报道中的禁用词和慎用词》（2016年7月修订）"
_NAMES = "《党政机关公文处理工作条例》第二十条第四项"

EXPRESSIONS: tuple[Entry, ...] = (
    Entry("坚定“四个意识”", "增强“四个意识”", _FOUR),
    Entry("坚定四个意识", "增强“四个意识”", _FOUR),
    Entry("增强“四个自信”", "坚定“四个自信”", _FOUR),
    Entry("增强四个自信", "坚定“四个自信”", _FOUR),
    Entry("增强“两个维护”", "做到“两个维护”", _FOUR),
    Entry("坚定“两个维护”", "做到“两个维护”", _FOUR),
    Entry("习近平新时代特色社会主义思想", "习近平新时代中国特色社会主义思想", _THOUGHT),
    Entry("习近平中国特色社会主义思想", "习近平新时代中国特色社会主义思想", _THOUGHT),
    Entry("新时代习近平中国特色社会主义思想", "习近平新时代中国特色社会主义思想", _THOUGHT),
    Entry(
        "三个自信",
        "“四个自信”",
        "庆祝中国共产党成立95周年大会，2016年7月1日",
        date(2016, 7, 1),
    ),
    Entry("习总书记", "习近平总书记", _NAMES),
    Entry("贫困县", "脱贫县", _RELIEF, date(2021, 2, 25)),
    Entry("贫困村", "脱贫村", _RELIEF, date(2021, 2, 25)),
    Entry("贫困户", "脱贫户", _RELIEF, date(2021, 2, 25)),
    Entry("决胜全面建成小康社会", "全面建设社会主义现代化国家", _XIAOKANG, date(2021, 7, 1)),
    Entry("如期全面建成小康社会", "全面建设社会主义现代化国家", _XIAOKANG, date(2021, 7, 1)),
    Entry(
        "全面建成小康社会、全面深化改革",
        "全面建设社会主义现代化国家、全面深化改革",
        _FULL,
        date(2020, 10, 29),
    ),
    Entry(
        "新型冠状病毒肺炎",
        "新型冠状病毒感染",
        "国家卫生健康委员会公告2022年第7号",
        date(2022, 12, 26),
    ),
    Entry("残废人", "残疾人", "《中华人民共和国残疾人保障法》；" + _NEWS),
    Entry("法人代表", "法定代表人", "《中华人民共和国民法典》第六十一条"),
    Entry("港澳台等国家", "港澳台地区", _NEWS),
    Entry("台湾等国家", "台湾等地区", _NEWS),
    Entry("香港等国家", "香港等地区", _NEWS),
    Entry("澳门等国家", "澳门等地区", _NEWS),
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
    "深度贫困县",
    "深度贫困村",
    "贫困县摘帽",
    "贫困县退出",
    "贫困村出列",
    "贫困村退出",
    "贫困户脱贫",
    "贫困户退出",
)
