"""Word documents (.docx): body with automatic numbers, tables, text boxes, notes, headers and footers."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from taizhang.documents.formats.copied import with_furniture
from taizhang.documents.formats.properties import office_properties
from taizhang.documents.formats.trees import attribute, tree
from taizhang.documents.formats.word.counters import Counters
from taizhang.documents.formats.word.line import Tally
from taizhang.documents.formats.word.numbering import read_numbering
from taizhang.documents.formats.word.paragraph import Paragraphs
from taizhang.documents.formats.word.story import Story
from taizhang.documents.formats.word.styles import Styles
from taizhang.documents.guard import Package, open_package
from taizhang.documents.guard.directory import damaged
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Document, Node, Note

# What stands beside the body, in the order in which it is written out after it.
BESIDE = (("footnotes", "footnote"), ("endnotes", "footnote"), ("header", "header"), ("footer", "footer"))


def read_docx(data: bytes, limits: Limits) -> Document:
    """Tracked insertions are read, tracked deletions and hidden text are left out; notes tell of them."""
    package = open_package(data, limits)
    main = main_part(package)
    root = tree(package.parts[main])
    body = root.find("{*}body")
    if body is None:
        raise damaged()
    related = relations(package, main)
    paragraphs = Paragraphs(
        Styles(first(package, related, "styles")),
        Counters(read_numbering(first(package, related, "numbering"))),
    )
    story = Story(paragraphs, limits)
    story.tell(body, "body")
    for kind, part in BESIDE:
        for container in containers(package, related, kind):
            story.tell(container, part)
    notes = (*package.notes, *story.notes, *remarks(paragraphs.tally))
    text = str(story.text)
    nodes = with_furniture(list(without_repeats(story.nodes, text)), text)
    return Document(text, "docx", nodes, notes=notes, properties=office_properties(package))


def main_part(package: Package) -> str:
    """The document is where the package says; some programs call it document2.xml."""
    for kind, target in relations(package, ""):
        if kind == "officeDocument" and target in package.parts:
            return target
    raise damaged()


def relations(package: Package, part: str) -> list[tuple[str, str]]:
    """Kind and part name of everything that a part is related to, inside the package."""
    folder, name = posixpath.split(part)
    rels = package.part(posixpath.join(folder, "_rels", name + ".rels"))
    return [
        (
            link.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, link.get("Target", ""))).lstrip("/").lower(),
        )
        for link in (tree(rels) if rels else ())
        if link.get("TargetMode") != "External"
    ]


def first(package: Package, related: list[tuple[str, str]], kind: str) -> bytes | None:
    return next(
        (package.parts[name] for found, name in related if found == kind and name in package.parts), None
    )


def containers(package: Package, related: list[tuple[str, str]], kind: str) -> Iterator[etree._Element]:
    """Headers and footers whole; of the notes each one, without the separator lines that Word keeps among them."""
    for name in dict.fromkeys(name for found, name in related if found == kind and name in package.parts):
        root = tree(package.parts[name])
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
