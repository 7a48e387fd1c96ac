"""PDF files (.pdf): rows joined to paragraphs, ruled tables, running heads and page numbers told apart."""

from bisect import bisect

import pypdfium2
import pypdfium2.raw as pdfium

from taizhang.documents.formats.copied import with_furniture
from taizhang.documents.formats.plans import lay
from taizhang.documents.formats.print.pages import Pages, read_pages
from taizhang.documents.formats.print.paragraphs import joined, paragraphs
from taizhang.documents.formats.print.rows import Row
from taizhang.documents.formats.print.running import running_parts
from taizhang.documents.formats.print.tables import Printed, put_together
from taizhang.documents.formats.scans import read_scan
from taizhang.documents.limits import Limits
from taizhang.documents.manuscript import Manuscript
from taizhang.documents.nodes import Block, Document, Node, Note, Place
from taizhang.documents.refusal import Unreadable

WORDS = {"Title": "title", "Author": "author", "CreationDate": "created", "ModDate": "modified"}


def read_pdf(data: bytes, limits: Limits) -> Document:
    """Running heads and page numbers stand at the end of the text. Raises Unreadable for scans without recognition."""
    file = open_pdf(data, limits)
    try:
        pages = read_pages(file, limits)
        if pages.pictures and not any(row.text for row in pages.rows if row.page not in pages.pictures):
            pages = read_scan(file, limits)
        properties = {
            word: text for key, word in WORDS.items() if (text := file.get_metadata_value(key)[:500].strip())
        }
    except pypdfium2.PdfiumError as error:
        raise broken() from error
    finally:
        file.close()
    return compose(pages, properties, limits)


def open_pdf(data: bytes, limits: Limits) -> pypdfium2.PdfDocument:
    if data.count(b" obj") > limits.objects:
        raise Unreadable("objects", "PDF 的内部对象超过 {limit} 个；请拆成几份再上传。", limit=limits.objects)
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            raise Unreadable("encrypted", "PDF 设了打开密码，无法读取；请去掉密码，另存后再上传。") from error
        raise broken() from error
    if len(file) > limits.pages:
        file.close()
        raise Unreadable("pages", "PDF 超过 {limit} 页；请拆成几份再上传。", limit=limits.pages)
    return file


def broken() -> Unreadable:
    return Unreadable("damaged", "PDF 不完整或已损坏；请重新下载，或重新导出一份再上传。")


def compose(pages: Pages, properties: dict[str, str], limits: Limits) -> Document:
    parts = running_parts(pages.rows, pages.heights)
    tables = whole_tables(pages, parts)
    covered = {index for table in tables for index in table.rows}
    body = [index for index in range(len(pages.rows)) if index not in covered and index not in parts]
    heads = sorted(min(table.rows) for table in tables)
    groups = paragraphs([pages.rows[index] for index in body], {bisect(body, head) for head in heads})
    text, nodes, at = Manuscript(limits), list[Node](), 0
    pending = sorted(tables, key=lambda table: min(table.rows))
    for group in [*groups, []]:
        while pending and (not group or min(pending[0].rows) < body[at]):
            nodes.append(laid(pending.pop(0), len(heads) - len(pending), pages, text))
        if group:
            # Place.page is the page on which a paragraph begins.
            nodes.append(Block(text.line(joined(group)), Place(page=group[0].page)))
        at += len(group)
    nodes += [running(pages.rows[index], part, text) for index, part in parts.items() if index not in covered]
    whole = str(text)
    return Document(
        whole, "pdf", with_furniture(nodes, whole), notes=tuple(remarks(pages)), properties=properties
    )


def laid(table: Printed, number: int, pages: Pages, text: Manuscript) -> Node:
    return lay(table.plan, text, Place(page=pages.rows[min(table.rows)].page, cell=f"T{number}"))


def running(row: Row, part: str, text: Manuscript) -> Block:
    return Block(text.line(row.text), Place(page=row.page, part=part))


def whole_tables(pages: Pages, parts: dict[int, str]) -> list[Printed]:
    body = [index for index in range(len(pages.rows)) if index not in parts]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for index in body:
        first.setdefault(pages.rows[index].page, index)
        last[pages.rows[index].page] = index
    opening = {at for at, table in enumerate(pages.tables) if first.get(table.page) in table.rows}
    closing = {at for at, table in enumerate(pages.tables) if last.get(table.page) in table.rows}
    return put_together(pages.tables, closing, opening)


def remarks(pages: Pages) -> list[Note]:
    notes = []
    if pages.pictures:
        params: dict[str, object] = {"pages": "、".join(map(str, pages.pictures[:20]))}
        notes.append(Note("scanned_pages", "第 {pages} 页是图片，其中的文字没有读取。", params))
    if pages.dense:
        params = {"pages": "、".join(map(str, pages.dense[:20]))}
        notes.append(Note("dense_pages", "第 {pages} 页线条太密，没有辨认其中的表格。", params))
    return notes
