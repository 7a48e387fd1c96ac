"""A letter comes in (收信): written once with all that came along, by the public site, which may write nothing else."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.models import Publication
from taizhang.publishing.comments.contacts import closed
from taizhang.publishing.comments.digests import salted
from taizhang.publishing.comments.models import Contact, Letter, LetterFile, Remark
from taizhang.publishing.comments.receipts import digest_of, new_code
from taizhang.publishing.comments.states import LetterKind

TEXT_MAX, CONTACT_MAX, REMARKS_MAX = 4000, 200, 10
# What a phone takes and what offices send; each is known by its first bytes and never by its name.
KINDS = ((b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"%PDF-", "pdf"))


@dataclass(frozen=True)
class Written:
    """What somebody wrote. ``bulletin`` is the slug of the bulletin that it is about or by which it came."""

    bulletin: str
    kind: str
    text: str
    is_about_it: bool = True
    finding_number: int | None = None
    contact: str = ""
    may_publish: bool = False
    files: Sequence[bytes] = ()


def receive_letter(written: Written, *, at: datetime) -> str:
    """The receipt code, which is kept nowhere and can be shown once."""
    publication = Publication.objects.only("pk").filter(slug=written.bulletin).first()
    if publication is None:
        raise Refused(_("没有这份通报"))
    text, code = _checked(written), new_code()
    salt, commitment = salted(text)
    with transaction.atomic():
        letter = Letter.objects.create(
            publication=publication,
            is_about_it=written.is_about_it,
            finding_number=written.finding_number if written.is_about_it else None,
            kind=written.kind,
            text=text,
            salt=salt,
            commitment=commitment,
            may_publish=written.may_publish,
            code=digest_of(code),
            received_at=at,
        )
        if contact := written.contact.strip():
            key, kept = closed(contact, commitment)
            Contact.objects.create(letter=letter, key=key, kept=kept)
        for order, content in enumerate(written.files, 1):
            _keep(letter, order, content)
    return code


def _checked(written: Written) -> str:
    text = written.text.strip()
    if not text or len(text) > TEXT_MAX:
        raise Refused(_("请写明内容，不超过 %(most)d 个字") % {"most": TEXT_MAX})
    if written.kind not in LetterKind.values:
        raise Refused(_("请选择来信的类别"))
    if len(written.contact) > CONTACT_MAX:
        raise Refused(_("联系方式不超过 %(most)d 个字") % {"most": CONTACT_MAX})
    if len(written.files) > settings.COMMENT_FILES_MAX:
        raise Refused(_("最多附 %(most)d 个文件") % {"most": settings.COMMENT_FILES_MAX})
    for content in written.files:
        if len(content) > settings.COMMENT_FILE_MAX_BYTES:
            most = settings.COMMENT_FILE_MAX_BYTES // 1024 // 1024
            raise Refused(_("每个文件不超过 %(most)d MB；照片可以先缩小") % {"most": most})
        if not kind_of(content):
            raise Refused(_("只收照片（JPG、PNG）和 PDF；请转换后再附"))
    return text


def kind_of(content: bytes) -> str:
    return next((kind for head, kind in KINDS if content.startswith(head)), "")


def _keep(letter: Letter, order: int, content: bytes) -> None:
    """Under a name of ours: the name that a file came with may name its owner."""
    LetterFile.objects.create(
        letter=letter,
        order=order,
        name=f"{order}.{kind_of(content)}",
        digest=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
    )


def add_remark(code: str, text: str, *, at: datetime) -> None:
    """What the writer adds later. Whoever has the code is the writer."""
    said = text.strip()
    if not said or len(said) > TEXT_MAX:
        raise Refused(_("请写明补充的内容，不超过 %(most)d 个字") % {"most": TEXT_MAX})
    with transaction.atomic():
        letter = Letter.objects.only("pk").filter(code=digest_of(code) or "-").first()
        if letter is None:
            raise Refused(_("没有这个回执号"))
        if letter.remarks.count() >= REMARKS_MAX:
            raise Refused(_("补充最多 %(most)d 次") % {"most": REMARKS_MAX})
        salt, commitment = salted(said)
        Remark.objects.create(letter=letter, text=said, salt=salt, commitment=commitment, added_at=at)
