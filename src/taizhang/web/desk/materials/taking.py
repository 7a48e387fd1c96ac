"""Texts that were handed in, examined and kept (收件)."""

from django.db import IntegrityError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.actions.examine import examine
from taizhang.ledger.materials.examining import Terms, examined
from taizhang.ledger.materials.models import Examination
from taizhang.ledger.materials.queries import home_of
from taizhang.web.desk.session import actor, now


def take(
    request: HttpRequest, data: bytes, name: str, terms: Terms, predecessor: Examination | None = None
) -> Examination:
    """Raises ``Refused``; what cannot be read is not kept."""
    by, at = actor(request), now(request)
    found = examined(data, name, terms)
    file = receive([data], actor=by, at=at)
    try:
        return examine(
            home_of(by), file=file, file_name=name, found=found, predecessor=predecessor, actor=by, at=at
        )
    except IntegrityError as error:
        # Two clicks at the same time: the database let one of them be the successor.
        raise Refused(_("这份材料已经有更新的一次审核，请从最新的那次接着做")) from error
