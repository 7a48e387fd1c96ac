"""Web pages (.html): what a reader sees, in order; headings with level, tables, page furniture marked."""

from lxml import html as pages

from taizhang.documents.formats.page.encoding import page_text
from taizhang.documents.formats.page.flow import Flow, Piece
from taizhang.documents.formats.plans import Plan, lay
from taizhang.documents.furniture import furniture_lines
from taizhang.documents.limits import Limits
from taizhang.documents.manuscript import Manuscript
from taizhang.documents.nodes import Block, Document, Node, Place
from taizhang.documents.refusal import Unreadable


def read_html(data: bytes, limits: Limits) -> Document:
    source, encoding = page_text(data)
    # Upper bounds that cost nothing: every element opens with the one, nearly every attribute has the other.
    if source.count("<") > 2 * limits.elements or source.count("=") > limits.attributes:
        raise Unreadable(
            "elements", "网页的内容单元超过 {limit} 个；请把正文粘贴进来。", limit=limits.elements
        )
    # The declaration was for the bytes; the parser would take it for the text and read it wrongly.
    parser = pages.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    root = pages.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise Unreadable("depth", "网页的嵌套太深，没有读完；请把正文粘贴进来。")
    pieces = Flow(limits).pieces(root)
    text, nodes = Manuscript(limits), list[Node]()
    furniture, tables = marked(pieces), 0
    for number, piece in enumerate(pieces, 1):
        part = "furniture" if number - 1 in furniture else "body"
        if isinstance(piece.content, Plan):
            tables += 1
            nodes.append(lay(piece.content, text, Place(paragraph=number, cell=f"T{tables}", part=part)))
        else:
            nodes.append(Block(text.line(piece.content), Place(paragraph=number, part=part), piece.level))
    title = (root.findtext(".//title") or "").strip()[:500]
    return Document(str(text), "html", tuple(nodes), encoding, properties={"title": title} if title else {})


def marked(pieces: list[Piece]) -> set[int]:
    """Furniture by the page's own markup, where that leaves anything to read, and by its wording."""
    declared = {index for index, piece in enumerate(pieces) if piece.is_furniture}
    if sum(len(piece.words) for index, piece in enumerate(pieces) if index not in declared) < 20:
        declared = set()
    rest = [index for index in range(len(pieces)) if index not in declared]
    worded = furniture_lines([pieces[index].words for index in rest])
    return declared | {rest[index] for index in worded if not pieces[rest[index]].level}
