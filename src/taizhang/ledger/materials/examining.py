"""Reading a text and asking the rules about it (审核材料). Nothing is written."""

from dataclasses import dataclass, replace
from datetime import date

from taizhang.bureau.refusal import Refused
from taizhang.documents import Unreadable
from taizhang.documents.limits import Limits
from taizhang.documents.sandbox import parse_bounded
from taizhang.ledger.materials.engine import engine
from taizhang.ledger.materials.profiles import AUTO, profile_named
from taizhang.ledger.rounds.wording import worded
from taizhang.review import Report, review

# About 1 000 printed pages. Rules take some 15 s for 500 000 characters on a slow core: as long as people wait.
LIMITS = replace(Limits(), characters=500_000)


@dataclass(frozen=True, slots=True)
class Terms:
    """How to judge: ``profile`` by name, or auto; ``reference`` is the day on which the text is judged."""

    profile: str
    reference: date

    @property
    def is_auto(self) -> bool:
        return self.profile == AUTO


@dataclass(frozen=True, slots=True)
class Examined:
    terms: Terms
    report: Report
    engine: str


def examined(data: bytes, name: str, terms: Terms) -> Examined:
    """Raise ``Refused`` with the reader's own sentence when the text cannot be read.

    The file is read in a bounded process; waivers are applied when somebody looks, not here.
    """
    profile = profile_named(terms.profile)
    try:
        document = parse_bounded(data, name, LIMITS)
    except Unreadable as why:
        raise Refused(worded(why.template, why.params)) from why
    return Examined(terms, review(document, profile=profile, reference=terms.reference), engine())
