"""Taking in the files of a form (收文件): kept under their digests, each once, and looked at for what they are."""

from collections.abc import Sequence

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.organizations.models import Organization
from taizhang.documents.media import HEAD_BYTES, medium_of
from taizhang.ledger.evidence.content import Given, without_doubles
from taizhang.ledger.evidence.quota import Sized, refuse_over_quota
from taizhang.web.desk.session import actor, now


def received(
    request: HttpRequest, given: Sequence[UploadedFile], unit: Organization, kept: Sequence[Given] = ()
) -> list[Given]:
    """Raises Refused before a byte is kept where the unit has no room left. Says which file came twice."""
    refuse_over_quota([Sized(one.name or "", one.size or 0) for one in given], unit)
    files, doubled = without_doubles([*kept, *(_kept(request, one) for one in given)])
    for name in dict.fromkeys(doubled):
        messages.info(request, _("“%(name)s”选了不止一次，内容相同，只存了一份") % {"name": name})
    return list(files)


def _kept(request: HttpRequest, given: UploadedFile) -> Given:
    head = given.read(HEAD_BYTES)
    given.seek(0)
    file = receive(given.chunks(), actor=actor(request), at=now(request))
    return Given(file, given.name or "", medium_of(head, given.name or "").form)
