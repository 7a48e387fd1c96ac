"""Checkpoints that somebody kept (寄存的校验点): found in whatever they were pasted with, and held against the log."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from taizhang.bureau.journal.models import Leaf
from taizhang.bureau.journal.seals.keys import known
from taizhang.bureau.journal.seals.sealing import leaves_until
from taizhang.bureau.journal.seals.sm import SUFFIX
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256, SM3
from taizhang.proof.notes import BadNote, opened

NOTE = re.compile(r"^[^\s]{1,200}\n\d{1,19}\n[A-Za-z0-9+/=]{44}\n\n(?:— [^\n]{1,2000}\n){1,16}", re.MULTILINE)
TEXT_MAX = 20_000
NOTES_MAX = 10


def notes_in(text: str) -> list[str]:
    """The notes in a mail or file, whatever stands around them; lines may end in either way and be indented."""
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n")]
    return NOTE.findall("\n".join(lines) + "\n")[:NOTES_MAX]


def said_of(text: str) -> Iterator[tuple[bool, str]]:
    """For each note whether the log still bears it out, and the sentence."""
    found = notes_in(text[:TEXT_MAX])
    if not found:
        yield False, _("没有找到校验点：请把附件的全部内容贴进来")
    for note in found:
        yield _checked(note)


def _checked(note: str) -> tuple[bool, str]:
    try:
        point = Checkpoint.read(opened(note, known()))
    except BadNote:
        return False, _("外存的校验点签名不符，或不是本系统签的")
    by = SM3 if point.origin.endswith(SUFFIX) else SHA256
    said = {"size": point.size, "count": Leaf.objects.count()}
    if point.size > said["count"]:
        return False, _("外存的校验点 %(size)d：留痕只剩 %(count)d 条，后面的不见了") % said
    grown = Frontier(by=by).grown(map(by.leaf, leaves_until(point.size)))
    if (grown.size, grown.root) != (point.size, point.root):
        return False, _("外存的校验点 %(size)d：由留痕重算的根与它不符，其中有留痕被改动、抽换或删除") % said
    return True, _("外存的校验点 %(size)d：相符，这以前的留痕没有被改动") % said
