"""The rows of calls, a file for each kind (征集的数据)."""

from taizhang.ledger.calls.models.call import Call, Submission
from taizhang.ledger.calls.models.cycle import Cycle, CycleOffice, DueRule, Rhythm
from taizhang.ledger.calls.models.form import Form, TextPart
from taizhang.ledger.calls.models.outcome import Adoption, Figure, Nudge
from taizhang.ledger.calls.models.sending import Reading, Recall, Sending, Verdict

__all__ = [
    "Adoption",
    "Call",
    "Cycle",
    "CycleOffice",
    "DueRule",
    "Figure",
    "Form",
    "Nudge",
    "Reading",
    "Recall",
    "Rhythm",
    "Sending",
    "Submission",
    "TextPart",
    "Verdict",
]
