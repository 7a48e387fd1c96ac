"""Which rules are asked of which kind of document, and how gravely (审核方案)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from taizhang.review.diagnostic import Severity
from taizhang.review.rule import Declared


@dataclass(frozen=True)
class Profile:
    """``left_out`` names families or codes that are not asked; ``severities`` overrides by code."""

    name: str
    left_out: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def asks(self, rule: Declared) -> bool:
        return rule.code not in self.left_out and rule.family not in self.left_out

    def severity_of(self, rule_code: str, given: Severity) -> Severity:
        return self.severities.get(rule_code, given)


GENERAL = Profile("general")

# By extraction.meta's kinds of document. A ledger is a table: its cells have no final stops and no headings.
PROFILES: dict[str, Profile] = {
    "整改通报": Profile("bulletin"),
    "反馈意见": Profile("feedback"),
    "整改台账": Profile("ledger", left_out=frozenset({"punctuation"})),
    "整改方案": Profile("plan"),
    "审计整改报告": Profile("audit"),
    "环境整改公示": Profile("notice"),
}


def profile_for(kind: str | None) -> Profile:
    return PROFILES.get(kind or "", GENERAL)
