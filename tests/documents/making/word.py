"""Word documents written as XML, for what no library writes."""

from documents.making.packages import package, relationships

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def members(body: str, **parts: str) -> dict[str, str | bytes]:
    """``parts`` by kind: numbering, styles, header, footer, footnotes …, each the inside of its root element."""
    roots = {"header": "hdr", "footer": "ftr"}
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(*((kind, f"{kind}.xml") for kind in parts)),
    }
    for kind, inside in parts.items():
        root = roots.get(kind, kind)
        found[f"word/{kind}.xml"] = f"<w:{root} {NAMES}>{inside}</w:{root}>"
    return found


def word(body: str, **parts: str) -> bytes:
    return package(members(body, **parts))


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside: str, properties: str = "", level: int | None = None, number: int = 1) -> str:
    """Text without a < is put in a run; ``level`` numbers the paragraph."""
    runs = "".join(part if part.startswith("<") else run(part) for part in inside)
    numbered = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        if level is not None
        else ""
    )
    return f"<w:p><w:pPr>{numbered}{properties}</w:pPr>{runs}</w:p>"


def level(depth: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, number: str = "") -> str:
    """One list with these levels as number 1; ``number`` is the inside of a second <w:num> on the same list."""
    second = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{number}</w:num>' if number else ""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{second}'
    )


def cell(*inside: str, properties: str = "") -> str:
    body = "".join(part if part.startswith("<") else paragraph(part) for part in inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{body or '<w:p/>'}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
