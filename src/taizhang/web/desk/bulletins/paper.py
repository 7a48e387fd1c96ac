"""What of a bulletin a file is made of for its writers (成文): the draft for opinions, or what was published."""

from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.queries import frozen_for_staff
from taizhang.publishing.exports.address import public_address
from taizhang.publishing.exports.bulletin import DRAFT_MARK, draft_document, published_document
from taizhang.publishing.exports.bulletin_document import BulletinDocument


def paper_of(row: Bulletin, asked_at: str) -> tuple[str, BulletinDocument]:
    """With the name of its file, which says what it is: a draft that left the house must not pass for the bulletin."""
    if frozen := frozen_for_staff(row):
        address = public_address(frozen.slug, asked_at)
        return frozen.title, published_document(frozen, address=address)
    last = row.revisions.latest("number")
    document = draft_document(
        row.text,
        title=row.title,
        issuer=row.issuer,
        day=row.dated,
        number=last.number,
        saved_at=last.saved_at,
    )
    return f"{row.title}-{DRAFT_MARK}-{last.number}", document
