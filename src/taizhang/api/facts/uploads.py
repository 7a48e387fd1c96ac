"""Files that come with a request (文件): kept under their digests, with the same guards as on the pages."""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from taizhang.api.facts.fact import Fact, Sent
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.files.models import File
from taizhang.documents.media import HEAD_BYTES, medium_of
from taizhang.ledger.evidence.content import Given, without_doubles

FILE, FILES = "file", "files"
NAME_CHARACTERS_MAX = 255


def file_fact() -> Fact:
    return Fact(None, _file, FILE)


def given_fact() -> Fact:
    return Fact(None, _given, FILES)


def only_file(sent: Sent) -> UploadedFile | None:
    """The one file of the request, or None with what is wrong about it said."""
    files = sent.files.get(FILE, ())
    if len(files) != 1:
        sent.wrong(f"/{FILE}", _("请附上一个文件"))
        return None
    return files[0] if _is_fit(files[0], FILE, sent) else None


def _is_fit(file: UploadedFile, part: str, sent: Sent) -> bool:
    if not file.size:
        sent.wrong(f"/{part}", _("这个文件是空的，里面什么也没有；请重新选择"))
    elif file.size > settings.UPLOAD_MAX_BYTES:
        size = settings.UPLOAD_MAX_BYTES >> 20
        sent.wrong(f"/{part}", _("文件超过 %(size)d MB，没有接收；请压缩或拆分后再传") % {"size": size})
    elif len(file.name or "") > NAME_CHARACTERS_MAX:
        sent.wrong(f"/{part}", _("文件名太长"))
    else:
        return True
    return False


def _file(_value: Any, _place: str, sent: Sent) -> File | None:
    file = only_file(sent)
    return kept(file, sent) if file else None


def kept(file: UploadedFile, sent: Sent) -> File:
    file.seek(0)
    return receive(file.chunks(), actor=sent.caller.actor, at=sent.caller.at)


def _given(_value: Any, _place: str, sent: Sent) -> tuple[Given, ...]:
    files = [one for one in sent.files.get(FILES, ()) if _is_fit(one, FILES, sent)]
    if sent.errors:
        return ()
    return without_doubles([_looked_at(one, sent) for one in files])[0]


def _looked_at(file: UploadedFile, sent: Sent) -> Given:
    file.seek(0)
    head = file.read(HEAD_BYTES)
    return Given(kept(file, sent), file.name or "", medium_of(head, file.name or "").form)
