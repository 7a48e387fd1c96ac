"""What the page shows of one file of evidence (预览): our own picture of it, its text, or the sentence that says why not."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy

from taizhang.bureau.files.previews import picture_of, text_of
from taizhang.bureau.files.store import path_of
from taizhang.documents import Document, Unreadable
from taizhang.documents.media import DOCUMENT, HEAD_BYTES, PDF, PICTURE, Medium, medium_of
from taizhang.ledger.evidence.models import EvidenceFile
from taizhang.ledger.rounds.wording import worded
from taizhang.web.desk.evidence.text import Excerpt, excerpt_of

# Two at a time: as many as a small machine has cores to draw with.
AT_ONCE = 2

NOT_SHOWN = {
    "heic": gettext_lazy(
        "iPhone 的 HEIC 照片不能在这里预览；请下载查看，或者在手机的相机设置里选“兼容性最佳”再拍。"
    ),
    "svg": gettext_lazy("SVG 图形可以夹带程序，不预览；请下载后小心打开，或者另存为 PNG 再上传。"),
    "zip": gettext_lazy("压缩包不能预览；请下载，或者解压后把里面的文件一起上传。"),
    "doc": gettext_lazy("旧版 Word 文件不能预览；请下载查看，或者另存为 .docx 再上传。"),
    "xls": gettext_lazy("旧版 Excel 文件不能预览；请下载查看，或者另存为 .xlsx 再上传。"),
}
ANY = gettext_lazy("这种文件不能预览；请下载查看。")
FALSE_NAME = gettext_lazy("名字像图片，内容却不是图片，不预览；请下载后小心打开。")
NAMED_LIKE_PICTURES = {"jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp"}


@dataclass(frozen=True)
class Shown:
    """One of ``picture``, ``text`` and ``why`` is there; ``pages`` counts those of a PDF."""

    file: EvidenceFile
    form: str
    picture: bool = False
    width: int = 0
    height: int = 0
    page: int = 1
    pages: int = 1
    facts: dict[str, str] = field(default_factory=dict)
    text: Excerpt | None = None
    why: str = ""

    @property
    def is_pdf(self) -> bool:
        return self.form == PDF


def shown(files: Sequence[EvidenceFile], *, whole: bool = False, page: int = 1) -> list[Shown]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda one: _shown(one, whole, page), files))


def _shown(file: EvidenceFile, whole: bool, page: int) -> Shown:
    medium = medium_at(file)
    try:
        if medium.form in (PICTURE, PDF):
            return _drawn(file, medium, page if medium.form == PDF else 1)
        if medium.form == DOCUMENT:
            return Shown(file, DOCUMENT, text=_read(text_of(file.file.digest, file.name), whole))
    except Unreadable as why:
        return Shown(file, medium.form, why=worded(why.template, why.params))
    return Shown(file, medium.form, why=str(reason(medium)))


def _drawn(file: EvidenceFile, medium: Medium, page: int) -> Shown:
    drawing = picture_of(file.file.digest, file.name, page)
    return Shown(
        file,
        medium.form,
        picture=True,
        width=drawing.width,
        height=drawing.height,
        page=page,
        pages=drawing.pages,
        facts=drawing.facts,
    )


def _read(document: Document, whole: bool) -> Excerpt:
    return excerpt_of(document, whole=whole)


def medium_at(file: EvidenceFile) -> Medium:
    """What the bytes in the store are; a file that is not there is what its name says."""
    try:
        with path_of(file.file.digest).open("rb") as original:
            head = original.read(HEAD_BYTES)
    except OSError:
        head = b""
    return medium_of(head, file.name)


def reason(medium: Medium) -> Any:
    if medium.detail in NAMED_LIKE_PICTURES:
        return FALSE_NAME
    return NOT_SHOWN.get(medium.detail, ANY)
