"""Conditions of what is done with a letter (来信办理条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.publishing.comments.models import AnswerDraft, Comment, Extension


def is_no_drafter(comment: Comment, actor: Actor) -> str | None:
    """审定的人没有拟过这份答复。"""
    rows = AnswerDraft.objects.filter(comment=comment).values_list("drafted_by", "drafted_for")
    if {one for pair in rows for one in pair if one} & actor.standing:
        return _("答复是您拟的，要由别人审定")
    return None


def is_extended_never(comment: Comment, actor: Actor) -> str | None:
    """没有延过期。"""
    if Extension.objects.filter(comment=comment).exists():
        return _("已经延过一次，不能再延")
    return None


def may_be_published(comment: Comment, actor: Actor) -> str | None:
    """来信人同意公开，还没有公开过，没有抹去。"""
    letter = comment.letter
    if not letter.may_publish:
        return _("来信人没有同意公开，答复只给本人看")
    if letter.erased_at:
        return _("来信内容已经抹去，不能公开")
    return _("已经公开过了") if hasattr(comment, "public_answer") else None
