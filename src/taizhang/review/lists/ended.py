"""Schemes and campaigns that have ended or go by another name (已经结束、已经改称的工作), and miswritten names of congresses.

A paper that speaks from before ``since`` is not blamed. What was said in a notice is known by its date and was not read
again (原文未核).
"""

from collections.abc import Iterator
from datetime import date

from taizhang.review.lists.entry import Entry

_RELIEF = "全国脱贫攻坚总结表彰大会，2021年2月25日"
_XIAOKANG = "庆祝中国共产党成立100周年大会，2021年7月1日"
_NAMED = "《中国共产党章程》（2022年10月22日）总纲"
_NEWS = "《新华社新闻信息报道中的禁用词和慎用词》（2016年7月修订）"
_REFORM = "国务院关于整合城乡居民基本医疗保险制度的意见（国发〔2016〕3号），原文未核"
_PENSION = "国务院关于建立统一的城乡居民基本养老保险制度的意见（国发〔2014〕8号），原文未核"
_FIVE = "国务院关于进一步健全特困人员救助供养制度的意见（国发〔2016〕14号），原文未核"
_HUKOU = "国务院关于进一步推进户籍制度改革的意见（国发〔2014〕25号），原文未核"
_CHILD = "中共中央 国务院关于优化生育政策促进人口长期均衡发展的决定，2021年6月26日（原文未核）"
_SESSION = "《中国共产党章程》（中央委员会全体会议按届称，条号未核）"
_NUMBERS = "一二三四五六七"


def _of(olds: str, better: str, source: str, since: date | None) -> list[Entry]:
    return [Entry(old, better, source, since) for old in olds.split()]


def _sessions() -> Iterator[Entry]:
    """党的二十大三中全会 mixes a congress with a session of the committee it elected: 党的二十届三中全会."""
    for congress in ("十八", "十九", "二十"):
        for session in _NUMBERS:
            right = f"{congress}届{session}中全会"
            yield Entry(f"{congress}大{session}中全会", right, _SESSION)


ENDED: tuple[Entry, ...] = (
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
        "习近平新时代社会主义思想 习近平新时代中国特色主义思想 习近平新时代中国社会主义思想",
        "习近平新时代中国特色社会主义思想",
        _NAMED,
        None,
    ),
    Entry("中国共产党第二十届全国代表大会", "中国共产党第二十次全国代表大会", _NAMED),
    Entry("党的二十大会议", "党的二十大", _NAMED),
    Entry("一带一路”战略", "一带一路”倡议", _NEWS),
    Entry("一带一路战略", "“一带一路”倡议", _NEWS),
    *_sessions(),
)
# Longer wordings that are right, or speak of the past in their own words.
GUARDS: tuple[str, ...] = (
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
