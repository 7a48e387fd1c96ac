"""Rows of letters from citizens (来信、办件、答复)."""

from taizhang.publishing.comments.models.comment import Answer, AnswerDraft, Comment, Extension, Refusal
from taizhang.publishing.comments.models.letter import Contact, Letter, LetterFile, Remark
from taizhang.publishing.comments.models.lookback import LookbackRequest
from taizhang.publishing.comments.models.shown import PublicAnswer, Tally, Told

__all__ = [
    "Answer",
    "AnswerDraft",
    "Comment",
    "Contact",
    "Extension",
    "Letter",
    "LetterFile",
    "LookbackRequest",
]
__all__ += ["PublicAnswer", "Refusal", "Remark", "Tally", "Told"]
