"""What a number measures (指标名称): the words before it, without dates, connectives and verbs, or the noun behind it."""

import re

# Taken off one after the other from the head of the clause …
OPENERS = re.compile(
    r"[ 、,;:)]|对(?![口外象接应])|将(?!军)|[一二三四五六七八九十]{1,2}是|其中|其余|另有?|目前|截至目前|截[至止]|今年以来"
    r"|全年|年内|期间|近年来|先后|已经?|共计?|累计|合计|总计|并|还|又"
    r"|均|也|和|以及|及(?!时)|通过|同时|此外|据统计|经统计|现有|有的|仍有|还有|占(?![比地用])|为(?![民群企了])|的|至|到(?![位期场账达])"
    r"|[年月日](?!均|常|度)|底|末|以来|前(?![期往置端景沿列锋三两二])|起|内(?=[,、])"
    r"|\d{1,2}[.、)]|[(]\d{1,2}[)]|[(][一二三四五六七八九十]{1,3}[)]|[①-⑳]|[一二三四五六七八九十]{1,3}、"
)
# … and from its end.
_CLOSERS = re.compile(
    r"(?:达到了?|突破|(?<![下送传直抵表])达|[为是有约已了占至到等的近仅只约超和从由中降升、,:( ]|共计?|共有|合计|累计"
    r"|提高|增加|增长|下降|减少"
    r"|稳定在|控制在|保持在|超过|不足|高达|长达"
    r"|分别|同比|环比|[各每第])$"
)
# Verbs that want an object: the noun behind the number is what was counted.
_WANTING = re.compile(
    r"(?:支持|组织|推荐|新增|引进|安排|选派|抽调|对|与|将|把|给予|受理|完成|培育|认定|争取|申报|签约|落实|建立|建成|新建"
    r"|开展|举办|召开|制定|印发|查处|给|向|为|涉及|惠及|覆盖"
    r"|邀请|聘请|招聘|发放|清退|追回|收回|整改|办结|立案|配备|改造|新开通|开通|实施|推进|聘任|发展|约谈|问责|走访|调阅|发现"
    r"|排查|整治|检查|抽查|以)$"
)
# A noun ends where the sentence says what became of it: 28个商贸中心已建成17个.
BEHIND = re.compile(r"(?:(?!已[一-龥]{2}|未[一-龥]{2}\d|正在|全部|仍有|尚有|其中)[^\d,。;:、()\n\t!?]){1,24}")
_WORD = re.compile(r"[一-龥A-Za-z]")
# A whole of which the number is a part: the noun behind the number says which part.
_PARTED = re.compile(r"(?:中|里)?(?:还|仍|就|已)?有$")
_SCOPES = re.compile(
    r"(?:全[国省市县区镇乡局系部]{1,2}|我[省市县区局]|本[省市县区局]|局机关|辖区|县域|市级|区级|县级|省级|国家级)$"
)
TOTALS = ("总数", "总量", "总额", "合计", "比重", "比例", "占比", "总计", "总规模", "增幅", "降幅", "增速")
_LISTED = re.compile(r"((?:[^,。;:()、\n\d]{1,14}、){1,19}[^,。;:()、\n\d]{1,14}?)(?:等|这)?$")
# A list of at least two names right before the number; longer items are clauses, not names.
_ITEM_MOST = 12


def opened(words: str) -> int:
    """How many signs open the clause without naming anything."""
    at = 0
    while at < len(words) and (match := OPENERS.match(words, at)):
        at = match.end()
    return at


def cleaned(words: str) -> str:
    """A metric without what opens and closes its clause."""
    words = words[opened(words) :]
    while words and (match := _CLOSERS.search(words, max(0, len(words) - 4))):
        words = words[: match.start()]
    return _balanced(words.strip(" \"'"))


def _balanced(words: str) -> str:
    """Without a quotation mark whose other half lies outside."""
    if words.count("“") == words.count("”"):
        return words
    return words.replace("“", "").replace("”", "")


def metric_of(before: str, behind: str, last: str) -> tuple[str, bool]:
    """The metric, and whether the noun behind the number is part of it.

    ``before`` and ``behind`` are the clause around the number without dates, ``last`` the metric of the figure before.
    """
    name, noun = cleaned(before), BEHIND.match(behind)
    object_ = cleaned(noun[0]) if noun else ""
    wants = (
        not _WORD.search(name)
        or any(p.search(before.rstrip()) for p in (_WANTING, _PARTED))
        or _SCOPES.fullmatch(name)
    )
    if object_ and (wants or _WANTING.search(name)):
        return name + object_, True
    if before.rstrip().endswith("占") and not _WORD.search(name):
        return last.removesuffix("占比") + "占比", False
    return (last + name if not name or name in TOTALS else name), False


def enumerated(before: str) -> tuple[str, ...]:
    """The names listed right before the number, where there are at least two: 圣灵、农垦、万柯3家."""
    match = _LISTED.search(before)
    names = tuple(match[1].split("、")) if match else ()
    return names if names and max(map(len, names)) <= _ITEM_MOST else ()
