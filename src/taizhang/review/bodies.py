"""Bureaus of a county as a text names them (机关名称), by full name: 县水利局, 云泽县发展和改革委员会."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from taizhang.documents.span import Span
from taizhang.review.lists.functions import FUNCTIONS, SHORT_FORMS
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.organizations import abbreviates, share_charge

_WORD = "|".join(sorted(FUNCTIONS, key=len, reverse=True))
_SHORT = "|".join(SHORT_FORMS)
FULL = re.compile(
    rf"(?P<level>[省市县区旗州])(?P<name>(?:{_SHORT})(?=[局委])|(?:{_WORD})(?:[和与及]?(?:{_WORD})){{0,4}}(?:监督管理|管理|事务|监督)?)"
    r"(?P<kind>局|委员会|委(?!员|托|派))"
)
# What may stand before 县水利局 without being the name of the county: 由县…, 会同县…, 报县….
_LEADS = frozenset(
    "由与和及经向对请报到同合送在为给让从将是把按据求成促调商交托织谈持动导如括现达议令致函加因当使用查审检问察督市区县、,。;:(\n \t“"
)
_FORMER = re.compile(r"(?:原|时任|前身|曾用名|更名|改为|改称|组建|现)[^,。;\n]{0,8}$")
_RENAMED = re.compile(r"(?:更名|改名|改组|改称|合并|并入)")


@dataclass(frozen=True, slots=True)
class Body:
    """``whose`` is the county as far as the text says it: its name, or its rank alone for the county of the paper."""

    span: Span
    whose: str
    name: str
    kind: str

    @property
    def full(self) -> str:
        return re.sub("[和与及]", "", self.name) + self.kind

    def contradicts(self, other: "Body") -> bool:
        """The same bureau by another name: 县水务局, 县水利局; 县发展和改革局, 县发展改革委员会."""
        mine, theirs = (SHORT_FORMS.get(name, name) for name in (self.name, other.name))
        if self.whose != other.whose or self.full == other.full or not share_charge(mine, theirs):
            return False
        if self.kind != other.kind:
            return True
        # 县文旅局 may stand for 县文化和旅游体育局: a short form says its kind only.
        is_short = self.name in SHORT_FORMS or other.name in SHORT_FORMS
        return not (is_short or abbreviates(self.name, other.name) or abbreviates(other.name, self.name))


def bodies(manuscript: Manuscript) -> Iterator[Body]:
    own = _own_place(manuscript)
    for found in occurrences(manuscript, FULL):
        at, level = found.start(), found["level"]
        before = manuscript.folded[max(0, at - 24) : at]
        if not _FORMER.search(before) and not _RENAMED.match(manuscript.folded, found.end()):
            kind = "委" if found["kind"].startswith("委") else found["kind"]
            whose = level if own.endswith(level) and before.endswith(own[:-1]) else _place(before, level)
            yield Body(Span(*found.span()), whose, found["name"], kind)


def _own_place(manuscript: Manuscript) -> str:
    """云泽县 of 中共云泽县水利局党组."""
    meta = manuscript.proposal.meta
    issuer = (meta.get("issuer") or meta.get("organization") or "").removeprefix("中共")
    found = re.match(r"[一-龥]{1,6}?[省市县区旗州]", issuer)
    return found[0] if found else "\n"


def _place(before: str, level: str) -> str:
    """The rank alone where nothing but a verb stands before it, else the two signs that name another county."""
    return level if not before or before[-1] in _LEADS else before[-2:] + level


def contradictions(manuscript: Manuscript) -> Iterator[tuple[Body, Body]]:
    """A name, and the one that the text has more often (or in its title) for the same bureau."""
    by_name: Mapping[tuple[str, str], list[Body]] = defaultdict(list)
    for body in bodies(manuscript):
        by_name[body.whose, body.full].append(body)
    title = manuscript.proposal.meta.get("title", "").replace("\n", "")
    groups = list(by_name.values())
    for group in groups:
        for other in groups:
            if group[0].contradicts(other[0]) and _weight(other, title) > _weight(group, title):
                yield from ((body, other[0]) for body in group)
                break


def _weight(group: list[Body], title: str) -> tuple[bool, int, int]:
    """The name of the title is right, then the commoner, then the earlier."""
    return group[0].name + group[0].kind in title, len(group), -group[0].span.start
