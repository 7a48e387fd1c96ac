"""Which rules are asked of which kind of document, and how gravely (审核方案)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from taizhang.review.diagnostic import Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.official import is_official
from taizhang.review.rule import Declared

LAYOUT = "layout"
# What a file carries along: nobody may read it in a paper that goes to the public.
CARRIED = ("X107", "X108", "X109", "X110", "X111", "X112", "X113")
GRAVELY = dict.fromkeys(CARRIED, Severity.MUST)


@dataclass(frozen=True)
class Profile:
    """``left_out`` names families or codes that are not asked; ``severities`` overrides by code.

    ``is_formal``: the layout of GB/T 9704 is owed. Otherwise its rules are asked of a text only where that shows
    that it is an official document.
    """

    name: str
    left_out: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    is_formal: bool = False

    def asks(self, rule: Declared) -> bool:
        return rule.code not in self.left_out and rule.family not in self.left_out

    def owes_layout(self, manuscript: Manuscript) -> bool:
        return self.is_formal or is_official(manuscript)

    def severity_of(self, rule_code: str, given: Severity) -> Severity:
        return self.severities.get(rule_code, given)


GENERAL = Profile("general")
OFFICIAL = Profile("official", is_formal=True)

# By extraction.meta's kinds of document. A ledger is a table: its cells have no final stops and no headings, and its
# page lies as its columns need it.
PROFILES: dict[str, Profile] = {
    "整改通报": Profile("bulletin", severities=GRAVELY, is_formal=True),
    "反馈意见": Profile("feedback", is_formal=True),
    "整改台账": Profile("ledger", left_out=frozenset({"punctuation", LAYOUT})),
    "整改方案": Profile("plan", is_formal=True),
    "审计整改报告": Profile("audit", is_formal=True),
    "环境整改公示": Profile("notice", severities=GRAVELY, is_formal=True),
    "公文": OFFICIAL,
}

BY_NAME = {one.name: one for one in (GENERAL, *PROFILES.values())}


def profile_for(kind: str | None) -> Profile:
    return PROFILES.get(kind or "", GENERAL)
