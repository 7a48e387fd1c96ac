"""Conditions on answering and recalling a request (前置条件、四眼)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.queries import in_charge_of
from taizhang.bureau.journal.canonical import digest_of
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.procedures import PROCEDURES
from taizhang.ledger.requests.procedures.procedure import still_moves
from taizhang.ledger.requests.steps import answering_post, current_step, is_last, leaders_of


def is_at_their_step(request: Request, actor: Actor) -> str | None:
    """轮到的这一步由行为人的任职办理。"""
    step = current_step(request)
    if step is None or answering_post(request, actor):
        return None
    if leaders_of(step, actor) and actor.holds({step.role}, step.path):
        leaders = "、".join(one.name for one in in_charge_of(step.path, on=actor.on))
        return _("这一步由分管领导%(leaders)s办理") % {"leaders": leaders}
    return _("现在轮到“%(step)s”，您的任职不能办理") % {"step": step.name}


def is_impartial(request: Request, actor: Actor) -> str | None:
    """办理人和被代理人没有提出这件事，也没有办过前面的步骤。

    Four eyes, as in the write-off: neither the one who asked nor their deputy, nor anybody twice.
    """
    if request.asked_by_id == actor.person_id:
        return _("这是您自己提出的，须由他人审批")
    if request.askers & actor.standing:
        return _("这是您代理的人或代理您的人提出的，须由他人审批")
    if has_answered(request, actor, answering_post(request, actor)):
        return _("您或您代理的人已办过前面的步骤，须由他人办理这一步")
    return None


def has_answered(request: Request, actor: Actor, post: Post | None) -> bool:
    """Whether an earlier step was answered by, or for, the actor or the person in whose post they would answer."""
    hands = {actor.person_id, *([actor.holder_of(post)] if post else [])}
    return any(one.deciders & hands for one in request.decisions.all())


def is_as_seen(request: Request, actor: Actor) -> str | None:
    """报审以后内容没有变动。"""
    now = PROCEDURES[request.kind].seen(request)
    if digest_of({"asked": request.asked, "seen": now, "reason": request.reason}) != request.digest:
        return _("报审以后内容有变动，请退回后重新报审")
    return None


def still_stands(request: Request, actor: Actor) -> str | None:
    """所涉的问题还在整改中，措施还在进行中。"""
    return still_moves(request)


def is_last_answer(request: Request, actor: Actor) -> str | None:
    """是最后一步。"""
    step = current_step(request)
    return None if step and is_last(request, step) else _("前面的步骤还没有走完")


def is_not_last_answer(request: Request, actor: Actor) -> str | None:
    """不是最后一步。"""
    step = current_step(request)
    return _("这是最后一步，请办理“批准”") if step and is_last(request, step) else None


def is_own_request(request: Request, actor: Actor) -> str | None:
    """是本人或代理本人提出的。"""
    return None if request.askers & actor.standing else _("只有提出的人可以撤回")


def nobody_has_answered(request: Request, actor: Actor) -> str | None:
    """还没有人办理。"""
    return _("已经有人办理，不能撤回；可请办理人退回") if request.decisions.all() else None
