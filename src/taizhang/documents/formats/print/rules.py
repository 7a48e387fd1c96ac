"""Ruled lines on a page (表格线): straight strokes and thin rectangles, level or upright."""

from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

THIN = 2.5  # points: a filled rectangle not thicker than this is a line
SHORT = 6.0  # points: shorter strokes rule no table
MOST_PATHS = 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """``at`` is the height of a level rule or the x of an upright one; it runs from ``start`` to ``end``."""

    at: float
    start: float
    end: float

    def covers(self, point: float) -> bool:
        return self.start - THIN <= point <= self.end + THIN


@dataclass(frozen=True, slots=True)
class Ruling:
    level: list[Rule]
    upright: list[Rule]


def ruling(page: pypdfium2.PdfPage) -> Ruling | None:
    """None where a page is drawn so densely that its strokes are a picture, not a table."""
    found = Ruling([], [])
    for count, item in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if count >= MOST_PATHS:
            return None
        left, bottom, right, top = item.get_bounds()
        if right - left <= THIN or top - bottom <= THIN:
            keep(found, left, bottom, right, top)
        else:
            outline(item, found)
    return found


def keep(found: Ruling, left: float, bottom: float, right: float, top: float) -> None:
    if top - bottom <= THIN and right - left >= SHORT:
        found.level.append(Rule((top + bottom) / 2, left, right))
    elif right - left <= THIN and top - bottom >= SHORT:
        found.upright.append(Rule((left + right) / 2, bottom, top))


def outline(item: pypdfium2.PdfObject, found: Ruling) -> None:
    """The straight strokes of a larger path: a frame, or all borders of a table in one."""
    matrix = item.get_matrix()
    last: tuple[float, float] | None = None
    for index in range(min(pdfium.FPDFPath_CountSegments(item), 2_000)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        point = matrix.on_point(*segment_point(segment))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
            keep(
                found,
                min(last[0], point[0]),
                min(last[1], point[1]),
                max(last[0], point[0]),
                max(last[1], point[1]),
            )
        last = point


def segment_point(segment: object) -> tuple[float, float]:
    x, y = pdfium.c_float(), pdfium.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return float(x.value), float(y.value)
