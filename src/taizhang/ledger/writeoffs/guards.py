"""What must hold before a write-off can be applied for or decided on (前置条件、四眼)."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.queries import in_charge_of
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.evidence.queries import unopened
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import current_application, current_step, is_closing
from taizhang.ledger.writeoffs.lacks import lacks_of
from taizhang.ledger.writeoffs.models import Application
from taizhang.ledger.writeoffs.reviewing import place_of, reviewers, reviewing_post
from taizhang.ledger.writeoffs.working import took_part


def is_ready(finding: Finding, actor: Actor) -> str | None:
    """措施全部完成，每项都有有效的佐证，责任股室已定。"""
    lacks = [one.sentence for one in lacks_of(finding, on=actor.on)]
    return _("%(lacks)s，不能申请销号") % {"lacks": ",".join(lacks)} if lacks else None


def is_impartial(finding: Finding, actor: Actor) -> str | None:
    """审核人和被代理人没有申请、没有经办、没有审过前面的步骤。

    Four eyes: nobody decides on what they applied for, reported or proved, and nobody decides twice; neither does
    anybody's deputy, nor anybody for whom a deputy did so.
    """
    application = current_application(finding)
    if application is None:
        return _("没有待审核的申请")
    if application.submitted_by_id == actor.person_id:
        return _("申请是您提交的，须由他人审核")
    if application.applicants & actor.standing:
        return _("申请是您代理的人或代理您的人提交的，须由他人审核")
    if has_decided(application, finding, actor):
        if is_alone(actor):
            return _("您已在前面的步骤审核过，须由他人审核这一步")
        return _("您或您代理的人已在前面的步骤审核过，须由他人审核这一步")
    if took_part(actor).filter(pk=finding.pk).exists():
        if is_alone(actor):
            return _("您报告过进展或提交过佐证，须由他人审核")
        return _("您或您代理的人报告过进展或提交过佐证，须由他人审核")
    return None


def is_alone(actor: Actor) -> bool:
    """Whether they stand in for nobody on this day."""
    return actor.standing == {actor.person_id}


def has_decided(application: Application, finding: Finding, actor: Actor) -> bool:
    """Whether an earlier step was decided by, or for, the actor or the person in whose post they would decide."""
    post = reviewing_post(finding, actor) if application.decisions.all() else None
    hands = {actor.person_id, *([actor.holder_of(post)] if post else [])}
    return any(one.deciders & hands for one in application.decisions.all())


def has_a_seat(finding: Finding, actor: Actor) -> str | None:
    """这一步列名由其审核；分管领导这一步由分管该股室的领导办理。"""
    if place_of(finding, actor):
        return None
    leaders = in_charge_of(finding.scope_path, on=actor.on)
    if leaders and Role.LEADER in reviewers(finding) and actor.holds({Role.LEADER}, *finding.scope_paths):
        return _("“%(office)s”由%(leaders)s分管，这一步须由分管领导审核") % {
            "office": finding.office,
            "leaders": "、".join(one.name for one in leaders),
        }
    return _("您的任职不能审核这一步")


def has_opened_the_evidence(finding: Finding, actor: Actor) -> str | None:
    """审核人打开看过每份佐证。

    A preview counts; who opened what, and when, stays on record.
    """
    left = {one.revision.evidence_id: one.revision.title for one in unopened(finding, actor.person_id)}
    titles = list(left.values())
    if not titles:
        return None
    return ngettext(
        "还有 %(n)d 份佐证没有打开看过（%(first)s），看过以后才能审核",
        "还有 %(n)d 份佐证没有打开看过（%(first)s 等），看过以后才能审核",
        len(titles),
    ) % {"n": len(titles), "first": titles[0]}


def is_not_closing(finding: Finding, actor: Actor) -> str | None:
    """同意后审核链还没有走完。"""
    step = current_step(finding)
    return _("这是最后一步，请办理“准予销号”") if step and is_closing(finding, step) else None


def is_closing_step(finding: Finding, actor: Actor) -> str | None:
    """同意后审核链就走完。"""
    step = current_step(finding)
    return None if step and is_closing(finding, step) else _("前面的审核步骤还没有走完")


def is_own_application(finding: Finding, actor: Actor) -> str | None:
    """申请是本人提交的。"""
    application = current_application(finding)
    if application is None or not application.applicants & actor.standing:
        return _("只有申请人可以撤回申请")
    return None


def is_undecided(finding: Finding, actor: Actor) -> str | None:
    """还没有人审核。"""
    application = current_application(finding)
    if application and application.decisions.all():
        return _("已经有人审核，不能撤回；可请审核人退回补正")
    if application and any(one.is_live for one in application.notices.all()):
        return _("正在公示，不能撤回；请先撤下公示")
    return None
