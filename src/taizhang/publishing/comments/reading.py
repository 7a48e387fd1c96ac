"""What the receiving side may open of a letter (查看来信人): the contact, each view of which is recorded first."""

from taizhang.bureau.accounts.actor import Actor
from taizhang.publishing.comments.contacts import opened
from taizhang.publishing.comments.models import Comment, Letter
from taizhang.publishing.comments.roles import RECEIVING


def may_see_contact(unit_path: str, actor: Actor) -> bool:
    """Nobody but those who receive letters of the unit, in a post of their own there."""
    return actor.holds(RECEIVING, unit_path)


def has_contact(letter: Letter) -> bool:
    kept = getattr(letter, "contact", None)
    return kept is not None and kept.erased_at is None


def contact_of(comment: Comment) -> str:
    """Raises Refused where its key is gone. The caller has checked the right and recorded the view."""
    kept = comment.letter.contact
    return opened(kept.key, kept.kept, comment.letter.commitment)
