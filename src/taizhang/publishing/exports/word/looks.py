"""How each part of an official document looks (样式): one row per named style."""

from dataclasses import dataclass

from taizhang.publishing.exports.word.markup import Element, w
from taizhang.publishing.exports.word.spacing import above, first_line
from taizhang.publishing.exports.word.style import Layout

LEVELS = 4


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style. ``properties`` are in the order of the schema; ``latin`` sets digits in another font."""

    id: str
    name: str
    face: str
    size_pt: float
    properties: tuple[Element, ...] = ()
    color: str = ""
    next: str = ""
    link: str = ""
    latin: str = ""


def looks(layout: Layout) -> list[Look]:
    """All paragraph styles besides Normal."""
    return [*_text(layout), *_headings(layout), *_head(layout), *_tail(layout), *_small(layout)]


def heading_face(level: int, layout: Layout) -> str:
    """7.3.3: the first layer is 黑体, the second 楷体, third and fourth 仿宋."""
    return {1: layout.faces.hei, 2: layout.faces.kai}.get(level, layout.faces.fang_song)


def _text(layout: Layout) -> list[Look]:
    faces, body = layout.faces, layout.body_pt
    return [
        Look("BodyText", "Body Text", faces.fang_song, body, (first_line(layout),)),
        Look("Addressee", "主送机关", faces.fang_song, body, next="BodyText"),
    ]


def _headings(layout: Layout) -> list[Look]:
    return [
        Look(
            f"Heading{level}",
            f"heading {level}",
            heading_face(level, layout),
            layout.body_pt,
            (w("keepNext"), first_line(layout), w("outlineLvl", val=level - 1)),
            next="BodyText",
            link=f"Heading{level}Char",
        )
        for level in range(1, LEVELS + 1)
    ]


def _head(layout: Layout) -> list[Look]:
    faces, centre = layout.faces, w("jc", val="center")
    title = (w("keepNext"), above(0, layout, layout.lines_below_title), centre)
    return [
        Look(
            "Letterhead",
            "发文机关标志",
            faces.song_title,
            layout.letterhead_pt,
            (centre,),
            layout.red,
        ),
        Look("CopyNumber", "份号", faces.fang_song, layout.body_pt, next="Letterhead"),
        Look("Marking", "密级和紧急程度", faces.hei, layout.body_pt, next="Letterhead", latin=faces.hei),
        Look("Docket", "发文字号", faces.fang_song, layout.body_pt, (centre,), next="Title"),
        Look("Title", "Title", faces.song_title, layout.title_pt, title, next="BodyText"),
    ]


def _tail(layout: Layout) -> list[Look]:
    faces, body = layout.faces, layout.body_pt
    still = (w("keepNext"), w("adjustRightInd", val=0))
    mark = (w("keepNext"), w("pageBreakBefore"), above(0, layout, 1))
    centred = (w("keepNext"), above(0, layout, 1), w("jc", val="center"))
    return [
        Look("AttachmentNote", "附件说明", faces.fang_song, body, (w("jc", val="left"),)),
        Look("Signature", "Signature", faces.fang_song, body, still, next="Date"),
        Look("Date", "Date", faces.fang_song, body, still[1:]),
        Look("Annotation", "附注", faces.fang_song, body, (first_line(layout),)),
        Look("AttachmentMark", "附件", faces.hei, body, mark, next="AttachmentTitle", latin=faces.hei),
        Look("AttachmentTitle", "附件标题", faces.song_title, layout.title_pt, centred, next="BodyText"),
    ]


def small_line(layout: Layout) -> tuple[int, int]:
    """Height of a line of small type and what is left above and below each paragraph, in twips."""
    return round(layout.small_pt * 26), 20


def _small(layout: Layout) -> list[Look]:
    faces = layout.faces
    line = round(layout.table_pt * 26)
    free = (w("spacing", before=40, after=40, line=line, lineRule="exact"),)
    footer = (
        w("adjustRightInd", val=0),
        w("spacing", line=round((layout.page_number_pt + 2) * 20), lineRule="exact"),
    )
    height, around = small_line(layout)
    small = (
        w("spacing", before=around, after=around, line=height, lineRule="exact"),
        w("jc", val="left"),
    )
    return [
        Look("TableText", "表格文字", faces.fang_song, layout.table_pt, (*free, w("jc", val="left"))),
        Look("TableHead", "表头", faces.hei, layout.table_pt, (w("keepNext"), *free, w("jc", val="center"))),
        Look("SmallText", "小表文字", faces.fang_song, layout.small_pt, small),
        Look(
            "SmallHead",
            "小表表头",
            faces.hei,
            layout.small_pt,
            (w("keepNext"), *small[:1], w("jc", val="center")),
        ),
        Look("Checked", "核验", faces.fang_song, layout.small_pt, (w("keepNext"), w("keepLines"), *small)),
        Look(
            "CheckedHead",
            "核验标题",
            faces.hei,
            layout.table_pt,
            (w("keepNext"), w("keepLines"), above(1, layout), w("jc", val="left")),
        ),
        Look("Imprint", "版记", faces.fang_song, layout.imprint_pt, (above(0, layout), w("jc", val="left"))),
        Look("Footer", "footer", faces.song, layout.page_number_pt, footer, latin=faces.song),
    ]
