"""Conditions that several acts on a key task share (前置条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.queries import programme_of
from taizhang.ledger.writeoffs.working import took_part


def is_key_work(finding: Finding, actor: Actor) -> str | None:
    """是重点工作里的任务。"""
    return None if programme_of(finding.round) else _("这是巡察整改的问题，不是重点任务")


def is_not_the_owner(finding: Finding, actor: Actor) -> str | None:
    """考核的人不是责任股室的人，没有报告过进展、提交过佐证、申请过办结。"""
    if finding.office and actor.holds({Role.OFFICER, Role.OFFICE_HEAD}, finding.office.path):
        return _("您或您代理的人是责任股室的人，要由别人考核")
    if took_part(actor).filter(pk=finding.pk).exists():
        return _("您或您代理的人办理过这项任务，要由别人考核")
    applied = finding.applications.all()
    if any(one.applicants & actor.standing for one in applied):
        return _("您或您代理的人申请过办结，要由别人考核")
    return None
