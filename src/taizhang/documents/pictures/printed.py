"""A page of a PDF drawn as a picture (版面): its scripts, forms and links stay where they are."""

import pypdfium2

from taizhang.documents.formats.pdf import broken, open_pdf
from taizhang.documents.limits import Limits
from taizhang.documents.pictures.bounds import Bounds
from taizhang.documents.pictures.drawing import Drawing
from taizhang.documents.pictures.photo import drawn
from taizhang.documents.refusal import Unreadable

POINTS_PER_INCH = 72


def draw_page(data: bytes, page: int, bounds: Bounds) -> Drawing:
    """``page`` counts from 1. Raises Unreadable for what is locked, damaged or has no such page."""
    file = open_pdf(data, Limits(pages=bounds.pages, objects=bounds.objects))
    try:
        if not 1 <= page <= len(file):
            raise Unreadable("page", "这份 PDF 只有 {pages} 页。", pages=len(file))
        sheet = file[page - 1]
        bitmap = sheet.render(scale=scale_of(sheet.get_size(), bounds), may_draw_forms=False)
        return drawn(bitmap.to_pil().convert("RGB"), bounds, pages=len(file), facts={})
    except pypdfium2.PdfiumError as error:
        raise broken() from error
    finally:
        file.close()


def scale_of(size: tuple[float, float], bounds: Bounds) -> float:
    """Pixels per point: readable, and never more than the large view holds, however long a page claims to be."""
    longer = max(*size, 1.0)
    return min(bounds.dots / POINTS_PER_INCH, bounds.large / longer)
