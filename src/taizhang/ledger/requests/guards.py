"""Who may answer a request, and when (审批条件、四眼)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import paths_of
from taizhang.ledger.requests.models import Request


def answerers(request: Request) -> frozenset[str]:
    """当前审批步骤的角色"""
    step = request.step
    return frozenset({step.role}) if step else frozenset()


def is_in_other_hands(request: Request, actor: Actor) -> str | None:
    """审批人和被代理人没有提请、没有批过前面的步骤。

    Four eyes: nobody answers what they asked for, and nobody answers twice; neither does anybody's deputy.
    """
    if request.askers & actor.standing:
        return _("是您或您代理的人提请的，须由他人审批")
    post = actor.post_for(answerers(request), paths_of(request))
    hands = {actor.person_id, *([actor.holder_of(post)] if post else [])}
    if any(one.deciders & hands for one in request.answers.all()):  # type: ignore[attr-defined]
        return _("您或您代理的人批过前面的步骤，须由他人审批")
    return None


def is_last(request: Request, actor: Actor) -> str | None:
    """是审批的最后一步。"""
    return None if request.is_at_last_step else _("前面的审批步骤还没有走完")


def is_not_last(request: Request, actor: Actor) -> str | None:
    """不是审批的最后一步。"""
    return _("这是最后一步，请办理“批准”") if request.is_at_last_step else None


def is_their_own(request: Request, actor: Actor) -> str | None:
    """是本人提请的。"""
    return None if request.askers & actor.standing else _("只有提请人可以撤回")


def is_unanswered(request: Request, actor: Actor) -> str | None:
    """还没有人审批。"""
    if request.answers.all():  # type: ignore[attr-defined]
        return _("已经有人审批，不能撤回；可请审批人退回")
    return None


def may_answer(request: Request, actor: Actor) -> bool:
    """Whether the awaited step is theirs to answer."""
    if not actor.holds(answerers(request), *paths_of(request)):
        return False
    return is_in_other_hands(request, actor) is None
