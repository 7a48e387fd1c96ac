"""A described Word file put together: footers, section, properties, lists."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from documents.making.packages import package, relationships
from documents.making.word import NAMES, members
from review.word_pages.looks import MM
from review.word_pages.sheets import Number, Sheet


def footer(number: Number) -> str:
    look = f'<w:rPr><w:rFonts w:ascii="{number.font}" w:hAnsi="{number.font}" w:eastAsia="{number.font}"/>'
    look += f'<w:sz w:val="{number.size * 2:.0f}"/></w:rPr>'
    before, _, after = number.around.partition("#")
    indent = f'<w:ind w:{number.side}Chars="100" w:{number.side}="280"/>' if number.side != "center" else ""
    said = [
        f'<w:r>{look}<w:t xml:space="preserve">{one}</w:t></w:r>' if one else ""
        for one in (before, "1", after)
    ]
    field = f'<w:fldSimple w:instr=" PAGE ">{said[1]}</w:fldSimple>'
    paragraph = f'<w:p><w:pPr>{indent}<w:jc w:val="{number.side}"/></w:pPr>{said[0]}{field}{said[2]}</w:p>'
    return f"<w:ftr {NAMES}>{paragraph}</w:ftr>"


def packed(sheet: Sheet, body: str, comments: Sequence[str]) -> bytes:
    links = [("numbering", "numbering.xml"), ("settings", "settings.xml")]
    footers = {"default": sheet.odd, "even": sheet.even}
    shown = {kind: number for kind, number in footers.items() if number}
    links += [("footer", f"footer_{kind}.xml") for kind in shown]
    links += [("comments", "comments.xml")] if comments else []
    links += [("package", f"embeddings/{name}") for name in sheet.objects]
    outside = tuple(("hyperlink", address) for address in sheet.links)
    made = members(body + section(sheet, list(shown), links), numbering=NUMBERING)
    made["word/_rels/document.xml.rels"] = relationships(*links, outside=outside)
    both = "<w:evenAndOddHeaders/>" if sheet.even else ""
    made["word/settings.xml"] = f"<w:settings {NAMES}>{both}</w:settings>"
    made |= {f"word/footer_{kind}.xml": footer(number) for kind, number in shown.items()}
    if comments:
        made["word/comments.xml"] = f"<w:comments {NAMES}>{''.join(comments)}</w:comments>"
    made |= {f"word/embeddings/{name}": b"PK" for name in sheet.objects} | properties(sheet.facts)
    return package(made | {"[Content_Types].xml": types(made)})


def types(made: Iterable[str]) -> str:
    """With these any office program opens the file, not only our reader."""
    kinds = {
        f"/{name}": KINDS.get(name.rpartition("/")[2].split("_")[0].removesuffix(".xml")) for name in made
    }
    rows = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items() if kind
    )
    usual = (("rels", RELATIONS), ("xml", "application/xml"), ("xlsx", "application/octet-stream"))
    defaults = "".join(f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in usual)
    return f'<Types xmlns="{TYPES}">{defaults}{rows}</Types>'


TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
KINDS = {part: f"{WORD}{part}+xml" for part in ("numbering", "settings", "footer", "comments")} | {
    "document": f"{WORD}document.main+xml"
}


def section(sheet: Sheet, shown: list[str], links: list[tuple[str, str]]) -> str:
    ids = {target: f"r{number}" for number, (_kind, target) in enumerate(links)}
    references = "".join(
        f'<w:footerReference w:type="{kind}" r:id="{ids[f"footer_{kind}.xml"]}"/>' for kind in shown
    )
    page = f'<w:pgSz w:w="{sheet.width * MM:.0f}" w:h="{sheet.height * MM:.0f}"/>'
    sides = " ".join(
        f'w:{name}="{getattr(sheet, name) * MM:.0f}"' for name in ("top", "bottom", "left", "right")
    )
    grid = f'<w:docGrid w:type="lines" w:linePitch="{sheet.grid * 20:.0f}"/>' if sheet.grid else ""
    return f'<w:sectPr>{references}{page}<w:pgMar {sides} w:gutter="0"/>{grid}</w:sectPr>'


def properties(facts: dict[str, str]) -> dict[str, str | bytes]:
    core = {name: text for name, text in facts.items() if name in ("creator", "lastModifiedBy")}
    own = {name.partition(".")[2]: text for name, text in facts.items() if name.startswith("custom.")}
    rest = {name: text for name, text in facts.items() if name not in core and not name.startswith("custom.")}
    rows = "".join(
        f'<property name="{name}"><lpwstr>{escape(text)}</lpwstr></property>' for name, text in own.items()
    )
    return {
        "docProps/core.xml": f"<coreProperties>{tagged(core)}</coreProperties>",
        "docProps/app.xml": f"<Properties>{tagged(rest)}</Properties>",
        "docProps/custom.xml": f"<Properties>{rows}</Properties>",
    }


def tagged(facts: dict[str, str]) -> str:
    return "".join(f"<{name}>{escape(text)}</{name}>" for name, text in facts.items())


def levels() -> str:
    forms = (
        ("chineseCounting", "%1、"),
        ("chineseCounting", "（%2）"),
        ("decimal", "%3."),
        ("decimal", "（%4）"),
    )
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(forms)
    )


LISTS = 4  # so many lists of their own: 自动编号 1 to 4
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">{levels()}</w:abstractNum>' for number in range(1, LISTS + 1)
) + "".join(
    f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(1, LISTS + 1)
)
