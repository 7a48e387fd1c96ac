"""Conditions on signing and publishing a bulletin (前置条件、四眼)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.models import Entry
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.signing import current_step, signing_post, steps_of
from taizhang.publishing.bulletins.states import Reply

# Events by which words of the text come from somebody.
WRITING = tuple(
    f"bulletins.{one}"
    for one in ("Drafted", "Revised", "FiguresRenewed", "FiguresAttached", "CorrectionBegun")
)


def is_not_the_writer(bulletin: Bulletin, actor: Actor) -> str | None:
    """行为人和被代理人没有起草或修改过这份通报。

    Four eyes: whoever wrote any of the text does not release it, nor their deputy, nor for whom a deputy wrote it.
    """
    written = bulletin.revisions.filter(saved_by__in=actor.standing).exists()
    writing = Entry.objects.filter(stream=bulletin.stream, principal__in=actor.standing, event__in=WRITING)
    if written or writing.exists():
        return _("通报是您起草或修改的，须由他人审定公布")
    return None


def has_not_signed(bulletin: Bulletin, actor: Actor) -> str | None:
    """行为人和被代理人没有办过前面的步骤。"""
    post = signing_post(bulletin, actor)
    hands = {actor.person_id, *([actor.holder_of(post)] if post else [])}
    given = bulletin.signatures.filter(turn=bulletin.turn)
    if any({one.decided_by_id, one.decided_for_id} & hands for one in given):
        return _("您或您代理的人已办过前面的步骤，须由他人办理这一步")
    return None


def is_last_step(bulletin: Bulletin, actor: Actor) -> str | None:
    """是最后一步。"""
    step = current_step(bulletin)
    return None if step and step.order == len(bulletin.steps) else _("后面还有步骤，这一步不能签发")


def is_no_last_step(bulletin: Bulletin, actor: Actor) -> str | None:
    """后面还有步骤。"""
    step = current_step(bulletin)
    return _("这是最后一步，请签发或退回") if step and step.order == len(bulletin.steps) else None


def is_as_checked(bulletin: Bulletin, actor: Actor) -> str | None:
    """送审以后文字没有变动。"""
    checkup = bulletin.checkups.filter(turn=bulletin.turn).first()
    if checkup is None or checkup.digest != content_digest(bulletin):
        return _("送审以后内容有变动，请退回后重新送审")
    return None


def is_agreed_by_all(bulletin: Bulletin, actor: Actor) -> str | None:
    """审签链的每一步都同意了现在的文字。"""
    digest = content_digest(bulletin)
    for step in steps_of(bulletin):
        if step.signature is None or step.signature.reply != Reply.AGREED or step.signature.digest != digest:
            return _("“%(step)s”还没有同意现在的文字") % {"step": step.name}
    return None
