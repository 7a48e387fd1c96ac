"""Texts that were handed in, examined and kept (收件)."""

from uuid import UUID

from django.db import IntegrityError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.journal.once import AlreadyMade
from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.actions.examine import examine
from taizhang.ledger.materials.examining import Terms, examined
from taizhang.ledger.materials.models import Examination
from taizhang.ledger.materials.queries import home_of
from taizhang.web.desk.session import actor, now

# Several texts of one handing-in are told apart by their bytes.
DIGEST_HEAD = 24


def take(
    request: HttpRequest,
    data: bytes,
    name: str,
    terms: Terms,
    predecessor: Examination | None = None,
    *,
    once: UUID | None,
) -> Examination:
    """Raises ``Refused``; what cannot be read is not kept. A second click with the same ``once`` gets the first one's row."""
    by, at = actor(request), now(request)
    found = examined(data, name, terms)
    file = receive([data], actor=by, at=at)
    act = examine.once(f"{once.hex}{file.digest[:DIGEST_HEAD]}") if once else examine
    try:
        return act(
            home_of(by), file=file, file_name=name, found=found, predecessor=predecessor, actor=by, at=at
        )
    except AlreadyMade as earlier:
        made: Examination = earlier.row
        return made
    except IntegrityError as error:
        # Two clicks at the same time: the database let one of them be the successor.
        raise Refused(_("这份材料已经有更新的一次审核，请从最新的那次接着做")) from error
