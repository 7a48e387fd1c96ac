"""Whose post a review step is decided in: deputies and the leader in charge (代理、分管)."""

from collections.abc import Collection

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.queries import in_charge_of
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import current_step


def reviewers(finding: Finding) -> frozenset[str]:
    """当前审核步骤的角色"""
    step = current_step(finding)
    return frozenset({step.role}) if step else frozenset()


def leaders_for(finding: Finding, actor: Actor) -> Collection[int] | None:
    """The leaders in charge of the finding's office on the actor's day, where the step is theirs and lines are set."""
    if finding.office is None or Role.LEADER not in reviewers(finding):
        return None
    return [one.pk for one in in_charge_of(finding.office.path, on=actor.on)] or None


def reviewing_post(finding: Finding, actor: Actor) -> Post | None:
    """The post in which the actor would decide: an own one, or one that they hold for somebody else."""
    among = leaders_for(finding, actor)
    return actor.post_for(reviewers(finding), finding.scope_paths, among=among)
