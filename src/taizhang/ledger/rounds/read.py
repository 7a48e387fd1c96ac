"""读文件:bytes in, document and proposal out. Nothing is written."""

from dataclasses import replace
from types import MappingProxyType

from taizhang.bureau.refusal import Refused
from taizhang.documents import Document, Unreadable
from taizhang.documents.limits import MEBIBYTE, Limits
from taizhang.documents.sandbox import parse_bounded
from taizhang.extraction.extract import extract
from taizhang.extraction.mapped import Given
from taizhang.extraction.proposal import Proposal
from taizhang.ledger.rounds.wording import worded

# A ledger of ten thousand rows and a dozen columns is the largest that a county keeps.
LIMITS = replace(
    Limits(),
    elements=1_000_000,
    attributes=2_000_000,
    cpu_seconds=12,
    wall_seconds=60.0,
    memory_bytes=768 * MEBIBYTE,
)


def read(data: bytes, name: str, given: Given = MappingProxyType({})) -> tuple[Document, Proposal]:
    """Raise ``Refused`` with the reader's own sentence when the file cannot be read.

    ``given`` is what people said of the columns of tables with the same headings.
    """
    try:
        document = parse_bounded(data, name, LIMITS)
    except Unreadable as why:
        raise Refused(worded(why.template, why.params)) from why
    return document, extract(document, given)
