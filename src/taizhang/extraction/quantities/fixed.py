"""Numbers that name and do not count (编号词与固定说法): 26211, 24小时, 三会一课, 第五轮, 15分钟医疗圈 …

Each pattern says why. The names come from published notices, the set phrases from the documents that coined them
(八项规定: 2012-12-04; 三会一课: 党章 and 支部工作条例; 两个确立: 2021-11 六中全会; 四好农村路: 2014; 两客一危: 交通运输部).
Only a stretch around a number is searched, so a long text costs no more than its numbers.
"""

import re

from taizhang.documents.span import Span

_CODES: tuple[tuple[str, str], ...] = (
    (r"(?:7 ?[×xX*] ?)?24 ?小时(?!内|以内|之内)", "全天值守的说法"),
    (r"365 ?天", "全年的说法"),
    (r"8 ?小时(?:以?外|之外)", "工作时间以外的说法"),
    (r"\d{1,3} ?(?:分钟|公里|小时)[一-龥]{0,6}圈", "生活圈、通勤圈的名称"),
    (r"\d{1,3} ?周年", "纪念年数"),
    (r"\d ?年(?:行动|攻坚|倍增)", "行动的名称"),
    (r"\d{1,3} ?天(?:攻坚|行动)", "行动的名称"),
    (r"第 ?\d{1,5} ?(?!位|名(?!称|单))[一-龥]", "次序"),
    (r"(?<![一-龥])(?:附件|附表|附图|表|图) ?\d{1,3}", "编号"),
    (r"\d{1,5} ?\+ ?\d{1,5}", "机制名称"),
    (r"\d{1,2} ?: ?\d\d", "钟点"),
    (r"\d{1,2} ?时 ?\d{1,2} ?分(?!钟)", "钟点"),
    (r"[二三四五六七八九十]{1,3}次(?:全国代表|党代|代表|全体|常委|全|会)", "会议届次"),
)
# Party, government and sector expressions whose numerals are part of the name.
_PHRASES = """
一岗双责 三重一大 三会一课 两学一做 两客一危 四好农村路 八项规定 九项准则 六项纪律 四个意识 四个自信 两个维护 两个确立 四个全面 五位一体 十四五 十五五
十三五 十二五 三个清单 三张清单 三个区分开来 四个最严 四个不摘 三个务必 两个责任 四种形态 四风 三公经费 三公 三资 三农 三务公开 三严三实 四议两公开 一喷三防
一网通办 一站式 一件事一次办 一件事 一事一议 一户一策 一企一策 一点一策 一河一策 一案一策 一厂一策 一村一品 一人一档 一户一档 一老一小 一卡通 一把手 一票否决
一线 一带一路 一体化 一次性 一系列 一揽子 一盘棋 一张网 一张图 一刀切 一阵风 一般性 一对一 一公里 最后一公里 一步到位 一以贯之 一如既往 一抓到底 一门式
两不愁三保障 两不愁 三保障 三保 三大攻坚战 三大战役 蓝天保卫战 三大革命 三大球 三线一单 三权分置 三变 三支一扶 三下乡 三定 三同时 三单合一 三个代表 三新 四新
四上企业 四好 四不两直 四个一批 四个一 五个一 六个一 三个一 十个一 两个一百年 五育并举 五个到位 五个不放过 四不放过 六稳 六保 六个百分百 六个百分之百 七个有之
五个必须 六有 七一 八一 十一 五一 三八 六一 五四 双十一 百日攻坚 百日行动 百千万工程 千万工程 千村示范 万村整治 千家万户 千企千镇 万企兴万村 百强县 百强 千亿级
百亿级 十亿级 万亿级 千亿元级 百亿元级 三年行动 五年规划 三年滚动 十年禁渔 百年大计 百年党史 百年 千年大计 万元户 万人坑 三次产业 一二三产业
第一时间 第一责任人 第一书记 第一议题 第一要务 第一资源 第一动力 第一批 一年一度 一年四季 三天两头 一段时间 一个时期 一个阶段 一方面 另一方面 一定 一些 一并 一旦
一律 一致 一同 一直 一起 一起来 一经 一级 一流 一概 一样 一般 一贯 一再 一时 一度 一向 一味 一切 统一 唯一 同一 逐一 单一 万一 专一 合二为一 独一无二 三三制
千方百计 千差万别 千丝万缕 万无一失 百花齐放 百家争鸣 百姓 万众一心 三五成群 四面八方 五湖四海 七上八下 九牛一毛 十足 十全十美 百折不挠 一人一策 一人公司 一家之言
一个个 一件件 一项项 一次次 一条条 一家家 一户户 一处处 一步步 一人多岗 一人一岗 一家独大 一家亲 一家人 一条龙 一条心 一条线 一份子 一起抓 一名多岗 一次办好 一次办 一次都不跑
一个不少 一个标准 一个口子 一个声音 一个平台 一个窗口 一个中心 一个部门 一条街 一座城 一件不漏 一项不落 一户不落 一人不落 零距离 零容忍 零报告 零就业 零跑腿 三级联动 三级书记
四级联动 四套班子 五级书记 两手抓 两手硬 两张皮 两岸 两会 两级 两代表一委员 三方 三峡 四川 九江 九寨 百色 千岛湖 万州 万年县 五台山 三亚 三明 六安 八宝 九龙 十堰
半年 半成品 上半年 下半年 半导体 多半 事半功倍 加倍 成倍 百倍 双倍 翻一番 三成立 一成不变 五成群 八成新 一折 十里 百里 千里 万里 三里 五里 七里 八里 九里 一里
三分之二多数 一分为二 三分建 七分管 三七 一分一毫 一分钱 三分钟热度 五分钟 一刻钟 十项重点 三项机制 两项法规 五项机制 三项制度 三项清单 六大员 五大发展理念 五大员 三大主粮
九个必须 八大员 十大 五大振兴 五大文明 四大家 四大班子 四大检察 三大员 三大纪律 三大作风 四大名著
"""
# Joined once; longer names first, so that a name is not hidden by its beginning.
_NAME = "|".join(sorted(map(re.escape, set(_PHRASES.split())), key=len, reverse=True))
_TABLE = tuple((re.compile(pattern), why) for pattern, why in _CODES) + (
    (re.compile(rf"(?<![一二两三四五六七八九十百千万零])(?:{_NAME})"), "固定说法"),
)
_AROUND = 14


def fixed_expression(folded: str, core: Span) -> str | None:
    """Why the number at this place is part of a name, or None where it is free to count."""
    start = max(0, core.start - _AROUND)
    window = folded[start : core.end + _AROUND]
    for pattern, why in _TABLE:
        for match in pattern.finditer(window):
            if start + match.start() < core.end and core.start < start + match.end():
                return why
    return None
