"""Where a bulletin stands in its chain, and in whose post a step is signed (审签步骤)."""

from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.roles import Role
from taizhang.publishing.bulletins.models import Bulletin, Signature


@dataclass(frozen=True, slots=True)
class Step:
    """``order`` counts from 1."""

    order: int
    name: str
    role: str
    signature: Signature | None = None

    @property
    def role_name(self) -> str:
        return str(Role(self.role).label)


def steps_of(bulletin: Bulletin) -> Sequence[Step]:
    """Every step of the chain that it was last handed in under, with the answer given at it."""
    given = bulletin.signatures.filter(turn=bulletin.turn).select_related("decided_by", "decided_for")
    taken = {one.step_order: one for one in given}
    return [Step(order, name, role, taken.get(order)) for order, (name, role) in enumerate(bulletin.steps, 1)]


def current_step(bulletin: Bulletin) -> Step | None:
    return next((one for one in steps_of(bulletin) if one.signature is None), None)


def signing_roles(bulletin: Bulletin) -> frozenset[str]:
    """当前步骤的角色"""
    step = current_step(bulletin)
    return frozenset({step.role}) if step else frozenset()


def signing_post(bulletin: Bulletin, actor: Actor) -> Post | None:
    step = current_step(bulletin)
    return actor.post_for({step.role}, (bulletin.scope_path,)) if step else None
