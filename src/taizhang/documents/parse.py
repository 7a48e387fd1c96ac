"""The only door (读取): bytes and a file name in, a Document out, or Unreadable with one sentence."""

from collections.abc import Callable
from importlib import import_module

from taizhang.documents.formats.txt import read_text
from taizhang.documents.guard.markup import too_much_text
from taizhang.documents.kinds import kind_of
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Document
from taizhang.documents.refusal import Unreadable

Reader = Callable[[bytes, Limits], Document]


def parse(data: bytes, name: str, *, limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    """Reads .txt .html .htm .docx .pdf .xlsx; of ``name`` only the extension counts. Raises Unreadable."""
    if len(data) > limits.file_bytes:
        raise Unreadable(
            "too_large",
            "文件超过 {limit} MB；请拆成几份，或压缩其中的图片后再上传。",
            limit=limits.file_bytes >> 20,
        )
    if not data.strip(b"\x00\t\n\r "):
        raise Unreadable("empty", "文件是空的，请检查是否选错了文件。")
    kind = kind_of(data, name)
    # Readers load on demand: a text file should not wait for the PDF library.
    read: Reader = getattr(import_module(f"taizhang.documents.formats.{kind}"), f"read_{kind}")
    return with_content(read(data, limits), limits)


def from_text(text: str, *, limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    """A pasted text; raises Unreadable where it is empty or too long."""
    if not text.strip():
        raise Unreadable("empty", "没有内容，请先粘贴文字。")
    return with_content(read_text(text, None, limits), limits)


def with_content(document: Document, limits: Limits) -> Document:
    if len(document.text) > limits.characters:
        raise too_much_text(limits)
    if not document.text.strip() or not document.nodes:
        raise Unreadable("empty", "文件里没有文字，请检查是否选错了文件。")
    return document
