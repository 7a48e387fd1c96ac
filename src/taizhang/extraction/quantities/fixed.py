"""Numbers that name and do not count (编号词与固定说法): 26211, 24小时, 三会一课, 第五轮, 15分钟医疗圈 …

Each pattern says why. The names come from published notices, the set phrases from the documents that coined them
(八项规定: 2012-12-04; 三会一课: 党章 and 支部工作条例; 两个确立: 2021-11 六中全会; 四好农村路: 2014; 两客一危: 交通运输部).
Only a stretch around a number is searched, so a long text costs no more than its numbers.
"""

import re

from taizhang.documents.span import Span

# What such an expression cannot do without, the expression, why it names. The first is looked for first, and is cheap.
_CODES: tuple[tuple[str, str, str], ...] = (
    ("小时", r"(?:7 ?[×xX*] ?)?24 ?小时(?!内|以内|之内)", "全天值守的说法"),
    ("天", r"365 ?天", "全年的说法"),
    ("小时", r"8 ?小时(?:以?外|之外)", "工作时间以外的说法"),
    ("圈", r"\d{1,3} ?(?:分钟|公里|小时)[一-龥]{0,6}圈", "生活圈、通勤圈的名称"),
    ("周年", r"\d{1,3} ?周年", "纪念年数"),
    ("年", r"\d ?年(?:行动|攻坚|倍增)", "行动的名称"),
    ("天", r"\d{1,3} ?天(?:攻坚|行动)", "行动的名称"),
    ("第", r"第 ?\d{1,5} ?(?!位|名(?!称|单))[一-龥]", "次序"),
    ("件|表|图", r"(?<![一-龥])(?:附件|附表|附图|表|图) ?\d{1,3}", "编号"),
    ("+", r"\d{1,5} ?\+ ?\d{1,5}", "机制名称"),
    (":", r"\d{1,2} ?: ?\d\d", "钟点"),
    ("分", r"\d{1,2} ?[时点] ?\d{1,2} ?分(?!钟)", "钟点"),
    ("页", r"(?:共|第) ?\d{1,4} ?页", "页码"),
)
# Expressions of party, government and trade whose numeral is part of the name although a measure word follows it;
# names without one (一岗双责, 三会一课, 两客一危, 十四五) never look like a quantity and need no row.
_PHRASES = """
八项规定 九项准则 六项纪律 四个意识 四个自信 两个维护 两个确立 四个全面 三个区分开来 四个最严 四个不摘 三个务必 两个责任 四种形态
三个清单 三大攻坚战 三个代表 四个一批 四个一 五个一 六个一 三个一 十个一 两个一百年 五个到位 五个不放过 六个百分百 六个百分之百
七个有之 五个必须 九个必须 三项制度改革 五项机制 两项法规 四套班子 三次产业 千亿元级 百亿元级
三年行动 五年规划 三年滚动 十年禁渔 百年大计 百年党史 千年大计 一年一度 一年四季 三天两头 百日攻坚
一件事一次办 一件事 一户一策 一人一策 一人一档 一户一档 一人多岗 一人一岗 一名多岗 一件不漏 一户不落 一人不落
千家万户 百家争鸣 一人公司 一家之言 一家独大 一家亲 一家人 一件件 一家家 一户户 一处处 一座城 一起 百倍 一成不变 八成新
三分之二多数 五台山
"""
# Joined once; longer names first, so that a name is not hidden by its beginning.
_NAME = "|".join(sorted(map(re.escape, set(_PHRASES.split())), key=len, reverse=True))
_ARABIC = tuple((tuple(needed.split("|")), re.compile(pattern), why) for needed, pattern, why in _CODES)
_CHINESE = (
    (("",), re.compile(rf"(?<![一二两三四五六七八九十百千万零])(?:{_NAME})"), "固定说法"),
    (("次",), re.compile(r"[二三四五六七八九十]{1,3}次(?:全国代表|党代|代表大会|全体会议|常委会|全会)"), "会议届次"),
)
_AROUND = 14


def fixed_expression(folded: str, core: Span) -> str | None:
    """Why the number at this place is part of a name, or None where it is free to count."""
    start = max(0, core.start - _AROUND)
    window = folded[start : core.end + _AROUND]
    for needed, pattern, why in _ARABIC if folded[core.start].isascii() else _CHINESE:
        if any(sign in window for sign in needed):
            for match in pattern.finditer(window):
                if start + match.start() < core.end and core.start < start + match.end():
                    return why
    return None
