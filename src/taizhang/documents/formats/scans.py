"""Scanned PDF files (扫描件): recognised as such, and read by character recognition where that is installed."""

import pypdfium2

from taizhang.documents.formats import ocr
from taizhang.documents.formats.print.pages import Pages
from taizhang.documents.limits import Limits
from taizhang.documents.refusal import Unreadable


def read_scan(file: pypdfium2.PdfDocument, limits: Limits) -> Pages:
    if not limits.recognised_pages or not ocr.is_installed():
        raise Unreadable(
            "scanned",
            "这是扫描件（全是图片，没有文字），不能直接读取；请上传原始的 Word 文件，"
            "或请管理员安装文字识别组件（pip install 'taizhang[ocr]'）后再上传。",
        )
    if len(file) > limits.recognised_pages:
        raise Unreadable(
            "scanned",
            "扫描件超过 {limit} 页，识别时间过长；请拆成几份再上传。",
            limit=limits.recognised_pages,
        )
    pages = Pages()
    engine = ocr.engine()
    for number in range(1, len(file) + 1):
        page = file[number - 1]
        pages.heights[number] = page.get_height()
        pages.rows += ocr.rows(engine, page, number)
    return pages
