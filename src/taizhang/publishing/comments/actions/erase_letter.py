"""抹去来信人信息:how the writer can be reached, and where asked for what they wrote and sent, is erased; the record stays."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.models import Comment, Contact, Letter, LetterFile, Remark
from taizhang.publishing.comments.queries import unit_of
from taizhang.publishing.comments.roles import ERASING
from taizhang.publishing.comments.states import SETTLED


@dataclass(frozen=True, kw_only=True)
class LetterErased(Event):
    number: str
    with_text: bool
    reason: str

    def sentence(self) -> str:
        said = {"number": self.number, "reason": self.reason}
        if self.with_text:
            return _("抹去%(number)s的联系方式和内容：%(reason)s") % said
        return _("抹去%(number)s的联系方式：%(reason)s") % said


@transition(title=gettext_lazy("抹去来信人信息"), source=SETTLED, roles=ERASING, scope=unit_of)
def erase_letter(
    comment: Comment, *, reason: str, with_text: bool = False, actor: Actor, at: datetime
) -> LetterErased:
    """Law on personal information (个人信息保护法), article 47."""
    if not reason.strip():
        raise Refused(_("请写明抹去的原因"))
    letter = comment.letter_id
    gone = Contact.objects.filter(letter=letter, erased_at=None).update(kept="", erased_at=at)
    if with_text:
        rest = {"salt": b"", "text": "", "erased_at": at}
        gone += Letter.objects.filter(pk=letter, erased_at=None).update(**rest)
        gone += Remark.objects.filter(letter=letter, erased_at=None).update(**rest)
        gone += LetterFile.objects.filter(letter=letter, erased_at=None).update(content=b"", erased_at=at)
    if not gone:
        raise Refused(_("没有可以抹去的：来信人没有留联系方式，或者已经抹去"))
    return LetterErased(number=str(comment), with_text=with_text, reason=reason.strip())
