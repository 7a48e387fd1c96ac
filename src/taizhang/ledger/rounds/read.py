"""读文件:bytes in, document and proposal out. Nothing is written."""

from taizhang.bureau.refusal import Refused
from taizhang.documents import Document, Unreadable
from taizhang.documents.sandbox import parse_bounded
from taizhang.extraction.extract import extract
from taizhang.extraction.proposal import Proposal
from taizhang.ledger.rounds.wording import worded


def read(data: bytes, name: str) -> tuple[Document, Proposal]:
    """Raise ``Refused`` with the reader's own sentence when the file cannot be read."""
    try:
        document = parse_bounded(data, name)
    except Unreadable as why:
        raise Refused(worded(why.template, why.params)) from why
    return document, extract(document)
