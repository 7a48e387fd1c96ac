"""An answer as bytes to be kept, and back (打包): the forms in which processes hand them on, compressed."""

import zlib

from taizhang.documents import Document
from taizhang.documents import wire as documents
from taizhang.review import Report
from taizhang.review import wire as reports


def pack_document(document: Document) -> bytes:
    return zlib.compress(documents.dumps(document).encode("ascii"))


def pack_report(report: Report) -> bytes:
    return zlib.compress(reports.dumps(report).encode("ascii"))


def unpack(document: bytes, report: bytes) -> Report:
    return reports.loads(zlib.decompress(report), documents.loads(zlib.decompress(document)))
