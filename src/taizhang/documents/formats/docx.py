"""Word documents (.docx): body with automatic numbers, tables, text boxes, notes, headers and footers."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from taizhang.documents.formats.copied import with_furniture
from taizhang.documents.formats.properties import office_properties
from taizhang.documents.formats.trees import attribute, tree
from taizhang.documents.formats.word.counters import Counters
from taizhang.documents.formats.word.inspection import Inspection
from taizhang.documents.formats.word.line import Tally
from taizhang.documents.formats.word.numbering import read_numbering
from taizhang.documents.formats.word.paragraph import Paragraphs
from taizhang.documents.formats.word.parts import first, main_part, named, relations
from taizhang.documents.formats.word.story import Story
from taizhang.documents.formats.word.styles import Styles
from taizhang.documents.guard import open_package
from taizhang.documents.guard.directory import damaged
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Document, Node, Note
from taizhang.documents.origin import Origin

# What stands beside the body, in the order in which it is written out after it.
BESIDE = (("footnotes", "footnote"), ("endnotes", "footnote"), ("header", "header"), ("footer", "footer"))


@dataclass(frozen=True, slots=True)
class Traced:
    """A document, where each stretch of its text comes from, and the parts that say it.

    ``origins`` are in the order of the text; labels that Word generates have none. ``parts`` are roots by
    lower-case part name, ``main`` among them.
    """

    document: Document
    origins: tuple[Origin, ...]
    parts: dict[str, etree._Element]
    main: str


def read_docx(data: bytes, limits: Limits) -> Document:
    """Tracked insertions are read, tracked deletions and hidden text are left out; notes tell of them."""
    return trace_docx(data, limits).document


def trace_docx(data: bytes, limits: Limits) -> Traced:
    """As ``read_docx``, for those who write into the file that they read."""
    package = open_package(data, limits)
    main = main_part(package)
    parts = {main: tree(package.parts[main])}
    body = parts[main].find("{*}body")
    if body is None:
        raise damaged()
    related = relations(package, main)
    styles = Styles(first(package, related, "styles"))
    paragraphs = Paragraphs(styles, Counters(read_numbering(first(package, related, "numbering"))))
    story = Story(paragraphs, limits)
    story.tell(body, "body")
    for kind, part in BESIDE:
        for name in named(package, related, kind):
            parts[name] = tree(package.parts[name])
            for container in containers(parts[name], kind):
                story.tell(container, part)
    notes = (*package.notes, *story.notes, *remarks(paragraphs.tally))
    text = str(story.text)
    nodes = with_furniture(list(without_repeats(story.nodes, text)), text)
    layout, traces = Inspection(package, main, related, parts, styles, story).inspected()
    document = Document(
        text,
        "docx",
        nodes,
        notes=notes,
        properties=office_properties(package),
        layout=layout,
        traces=traces,
    )
    return Traced(document, tuple(story.text.origins), parts, main)


def containers(root: etree._Element, kind: str) -> Iterator[etree._Element]:
    """Headers and footers whole; of the notes each one, without the separator lines that Word keeps among them."""
    if kind in ("header", "footer"):
        yield root
    else:
        yield from (note for note in root if (attribute(note, "type") or "normal") == "normal")


def without_repeats(nodes: list[Node], text: str) -> Iterator[Node]:
    """The same header on first, odd and even pages is told once."""
    seen = set()
    for node in nodes:
        if node.place.part in ("header", "footer"):
            words = (node.place.part, text[node.span.start : node.span.end].strip())
            if words in seen:
                continue
            seen.add(words)
        yield node


def remarks(tally: Tally) -> list[Note]:
    sentences = (
        ("deleted", "文档里有 {count} 处尚未接受的修订删除，这些文字没有读取。", tally.deletions),
        ("hidden", "文档里有 {count} 处隐藏文字，没有读取。", tally.hidden),
        ("pictures", "文档里有 {count} 张图片，图片里的文字没有读取。", tally.pictures),
        ("comments", "文档里有 {count} 条批注，没有读取。", tally.comments),
        ("symbols", "文档里有 {count} 个特殊符号认不出，已略去。", tally.symbols),
        ("chunks", "文档里有 {count} 段嵌入的外来内容，没有读取。", tally.chunks),
    )
    return [Note(code, template, {"count": count}) for code, template, count in sentences if count]
