"""Whether two names mean the same organisation (单位名称对照): short forms, ranks and places taken into account."""

import re
from difflib import SequenceMatcher

from taizhang.documents.grammar.folding import fold
from taizhang.review.lists import Matcher
from taizhang.review.lists.functions import FUNCTIONS, SHARED_BY_MANY, TWINS

_PARTY = re.compile(r"(?:党组|党委|党工委|党总支|党支部|委员会|机关党委|领导小组|工作领导小组办公室)$")
_PLACE = re.compile(r"^(?P<place>[一-龥]{1,8}?(?:[省市县区旗州盟](?!场|域|政|监)){1,2})(?=[一-龥]{2})")
_KIND = re.compile(
    r"(?P<name>.*?)(?P<kind>局|委|厅|部|办公室|办|院|中心|组|政府|公司|集团|学校|协会|支队|大队|队|站|所)$"
)
_WORDS = Matcher(FUNCTIONS)
ALIKE = 0.5


def differ(title: str, other: str) -> bool:
    """True only where the two are plainly meant to be one and are not: another body is another body."""
    first, second = _split(title), _split(other)
    if first is None or second is None or first[2] != second[2]:
        return False
    (place, name, kind), (other_place, other_name, _) = first, second
    if name == other_name:
        return _places_differ(place, other_place)
    if kind in ("政府", "委"):
        return False
    if kind == "组":
        return _without_numeral(name) == _without_numeral(other_name)
    likeness = SequenceMatcher(None, name, other_name, autojunk=False).ratio()
    is_one = likeness >= ALIKE or share_charge(name, other_name)
    return is_one and not (abbreviates(name, other_name) or abbreviates(other_name, name))


def _split(text: str) -> tuple[str, str, str] | None:
    """Place, what it is in charge of, and its kind: 望岚区 | 文化和旅游 | 局."""
    bare = fold(text).replace(" ", "").removeprefix("中共").removeprefix("中国共产党")
    bare = _PARTY.sub("", bare)
    place = _PLACE.match(bare)
    named = _KIND.fullmatch(bare[place.end() :] if place else bare)
    return (place["place"] if place else "", named["name"], named["kind"]) if named else None


def _places_differ(first: str, second: str) -> bool:
    """县 is short for 云泽县, 老河口市 for 襄阳市老河口市; only names of one length and rank are compared."""
    return len(first) == len(second) > 1 and first[-1] == second[-1] and first != second


def _without_numeral(name: str) -> str:
    return re.sub(r"[一二三四五六七八九十\d]{1,3}", "", name)


def abbreviates(short: str, full: str) -> bool:
    """科技经信 stands for 科学技术和经济信息化; 文化和旅游 does not stand for 文化和旅游体育, for 体育 has no sign in it."""
    taken = _taken(short, full)
    if taken is None:
        return False
    return all(any(at in taken for at in range(span.start, span.end)) for _, span in _WORDS.find(full))


def _taken(short: str, full: str) -> set[int] | None:
    """Where the signs of the short name stand in the full one, in order; None where they do not."""
    taken, at = set(), 0
    for sign in short:
        at = full.find(sign, at)
        if at < 0:
            return None
        taken.add(at)
        at += 1
    return taken


def share_charge(first: str, second: str) -> bool:
    """水务 and 水利和湖泊, 民政 and 民政和社会事务: within one county there is one bureau for it."""
    shared = _charges(first) & _charges(second)
    return bool(shared - SHARED_BY_MANY) or len(shared) > 1


def _charges(name: str) -> frozenset[str]:
    """The words of the list in a name, twins under one of their names."""
    return frozenset(_NAMESAKE.get(word, word) for word, _ in _WORDS.find(name))


_NAMESAKE = {word: min(twins) for twins in TWINS for word in twins}
