"""Who the document is about and who issued it (单位与发文机关), and the round of inspection (轮次)."""

import re

_PARTY = r"(?:党组|党委|党工委|委员会|工委|党总支|党支部|县委|市委|区委|省委|人民政府|政府|办公室|局|委|院|公司|集团|中心|学校|医院)"
_BEFORE_ABOUT = re.compile(rf"^(?P<who>[^,。;:\n]{{2,40}}?{_PARTY})关于")
_ABOUT_WHOM = re.compile(
    rf"(?:关于)?(?:对|向)(?P<who>[^,。;:\n]{{2,30}}?{_PARTY})(?:开展|进行|巡察|巡视|反馈|的巡察|常规|专项|领导班子)"
)
_TOLD = re.compile(
    rf"(?:组|审计局|审计厅|办公室)[^,。;:\n对向]{{0,24}}(?:对|向)(?P<who>[^,。;:\n和]{{2,30}}?{_PARTY})(?!关于)"
)
_OWN = re.compile(rf"^(?P<who>[^,。;:\n]{{2,40}}?{_PARTY})(?:落实|巡察|巡视|审计|整改|反馈|贯彻|领导班子)")
_ISSUER = re.compile(
    r"(?P<who>(?:中共)?[^,。;:\n]{2,24}?(?:巡察组|巡视组|督察组|审计局|审计厅|审计组|检查组|巡察办|巡察工作领导小组办公室))"
)
_PLACE = re.compile(r"^(?:中共)?(?P<place>[^,。\n]{1,8}?[县市区旗州])委")
_SHORT_PLACE = re.compile(r"^[本县市区旗州](?=[^委])")
ROUND = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})届[^,。;:\s、]{0,8}?委?第?[一二三四五六七八九十\d]{1,3}轮[^,。;:\s、]{0,24}?巡[察视]"
)


def organization_of(title: str, body: str) -> str | None:
    """The inspected unit: before 关于 in a bulletin, after 对 in a feedback document, spelled out with its place."""
    about = _ABOUT_WHOM.search(title)
    if about:
        return _spelled_out(about["who"], title)
    before = _BEFORE_ABOUT.match(title) or _OWN.match(title)
    if before and not _ISSUER.match(before["who"] + "组"):
        return before["who"]
    told = _TOLD.search(body)
    return _spelled_out(told["who"], title or body) if told else None


def _spelled_out(who: str, where: str) -> str:
    """县交通运输局党组 in a paper of 中共云泽县委…组 is 中共云泽县交通运输局党组."""
    place = _PLACE.match(where)
    if not place or not _SHORT_PLACE.match(who):
        return who
    full = place["place"] + who[1:]
    return (
        f"中共{full}"
        if where.startswith("中共") and re.search(r"(?:党组|党委|党工委|委员会)$", full)
        else full
    )


def issuer_of(title: str, kind_is_feedback: bool, closing: str) -> str | None:
    """The inspecting body that issued a feedback document."""
    if not kind_is_feedback:
        return None
    named = _ISSUER.match(title) or _ISSUER.search(closing)
    return named["who"] if named else None


def round_of(title: str, body: str) -> str | None:
    """十一届市委第五轮…巡察, from the title, else from the first paragraphs."""
    named = ROUND.search(title) or ROUND.search(body)
    return named[0] if named else None
