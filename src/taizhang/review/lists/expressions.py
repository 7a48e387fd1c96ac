"""Set expressions that are outdated or wrongly put (提法), each with its source and date.

A paper that speaks from before ``since`` is not blamed. Quotation marks are written out where custom sets them.
"""

from collections.abc import Iterator
from datetime import date

from taizhang.review.lists.entry import Entry

_CONGRESS = "中国共产党第二十次全国代表大会关于十九届中央委员会报告的决议，2022年10月22日"
_RELIEF = "全国脱贫攻坚总结表彰大会，2021年2月25日；其后称脱贫县、脱贫村、脱贫户"
_XIAOKANG = "庆祝中国共产党成立100周年大会，2021年7月1日宣告全面建成小康社会"
_AGENCY = "新华社新闻信息报道中的禁用词和慎用词（2016年7月修订）"

_REFORM = "国务院关于整合城乡居民基本医疗保险制度的意见（国发〔2016〕3号），2016年1月3日"
_PENSION = "国务院关于建立统一的城乡居民基本养老保险制度的意见（国发〔2014〕8号），2014年2月21日"
_FIVE = "国务院关于进一步健全特困人员救助供养制度的意见（国发〔2016〕14号），2016年2月10日"
_HUKOU = "国务院关于进一步推进户籍制度改革的意见（国发〔2014〕25号），2014年7月24日"
_CHILD = "中共中央 国务院关于优化生育政策促进人口长期均衡发展的决定，2021年6月26日"
_SESSION = "《中国共产党章程》第二十二条（中央委员会全体会议按届称“第×届中央委员会第×次全体会议”）"
_NUMBERS = "一二三四五六七"


def _of(olds: str, better: str, source: str, since: date | None) -> list[Entry]:
    return [Entry(old, better, source, since) for old in olds.split()]


def _sessions() -> Iterator[Entry]:
    """党的二十大三中全会 mixes a congress with a session of the committee it elected: 党的二十届三中全会."""
    for congress in ("十八", "十九", "二十"):
        for session in _NUMBERS:
            right = f"{congress}届{session}中全会"
            yield Entry(f"{congress}大{session}中全会", right, _SESSION)


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
    *_of(
        "决战决胜脱贫攻坚 决战脱贫攻坚 决胜脱贫攻坚 打赢脱贫攻坚战 打好脱贫攻坚战 坚决打赢脱贫攻坚 精准扶贫攻坚 扶贫攻坚 脱贫攻坚任务",
        "巩固拓展脱贫攻坚成果",
        _RELIEF,
        date(2021, 2, 25),
    ),
    *_of("精准扶贫 精准脱贫", "巩固拓展脱贫攻坚成果、常态化帮扶", _RELIEF, date(2021, 2, 25)),
    *_of("扶贫对象 建档立卡贫困人口 扶贫干部", "脱贫人口、帮扶干部", _RELIEF, date(2021, 2, 25)),
    *_of(
        "全面建成小康社会决胜阶段 决胜全面小康 建成全面小康社会 全面建设小康社会",
        "全面建设社会主义现代化国家",
        _XIAOKANG,
        date(2021, 7, 1),
    ),
    *_of("新型农村合作医疗 新农合", "城乡居民基本医疗保险", _REFORM, date(2017, 12, 31)),
    *_of("新型农村社会养老保险 新农保", "城乡居民基本养老保险", _PENSION, date(2014, 12, 31)),
    *_of("五保户 五保老人 五保供养 农村五保", "特困人员", _FIVE, date(2016, 12, 31)),
    *_of("非农业户口 农业户口", "居民户口", _HUKOU, date(2016, 12, 31)),
    *_of("计划生育国策 单独二孩 全面二孩", "三孩生育政策", _CHILD, date(2021, 6, 26)),
    *_of(
        "习近平新时代社会主义思想 习近平新时代特色社会主义思想 习近平新时代中国特色主义思想 习近平新时代中国社会主义思想",
        "习近平新时代中国特色社会主义思想",
        _CONGRESS,
        None,
    ),
    Entry("中国共产党第二十届全国代表大会", "中国共产党第二十次全国代表大会", _CONGRESS),
    Entry("党的二十大会议", "党的二十大", _CONGRESS),
    Entry("一带一路”战略", "一带一路”倡议", _AGENCY),
    Entry("一带一路战略", "“一带一路”倡议", _AGENCY),
    *_sessions(),
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
    "巩固脱贫攻坚",
    "脱贫攻坚任务全面完成",
    "脱贫攻坚任务如期完成",
    "完成脱贫攻坚任务",
    "精准扶贫首倡地",
    "精准扶贫贷款",
    "精准扶贫档案",
    "精准扶贫专项",
    "精准扶贫重要论述",
    "精准扶贫以来",
    "精准扶贫精准脱贫",
    "实施精准扶贫",
    "精准扶贫方略",
    "精准扶贫战略",
    "打赢脱贫攻坚战以来",
    "打赢脱贫攻坚战后",
    "打赢脱贫攻坚战的",
)
