"""Reading a text and asking the rules about it (审核材料). Nothing is written."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.documents import Unreadable
from taizhang.documents.limits import Limits
from taizhang.documents.sandbox import parse_bounded
from taizhang.ledger.materials.engine import engine
from taizhang.ledger.materials.profiles import AUTO, profile_named
from taizhang.ledger.rounds.wording import worded
from taizhang.review import Report
from taizhang.review.sandbox import review_bounded

# About 1 000 printed pages; rules take 8 s for them. The longest report of a county that we know has 180 000.
LIMITS = replace(Limits(), characters=500_000)
# Where more is wrong than this it is no text, and neither Word nor a person could open the comments.
DEFECTS_MOST = 10_000


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

    File and rules have bounded processes of their own; waivers are applied when somebody looks, not here.
    """
    profile = profile_named(terms.profile)
    try:
        document = parse_bounded(data, name, LIMITS)
        report = review_bounded(document, profile=profile, reference=terms.reference)
    except Unreadable as why:
        raise Refused(worded(why.template, why.params)) from why
    if len(report.diagnostics) > DEFECTS_MOST:
        raise Refused(
            _("查出的差错超过 %(most)d 处，多半不是一份文稿；请拆成几份，或检查选的是不是这个文件")
            % {"most": DEFECTS_MOST}
        )
    return Examined(terms, report, engine())
