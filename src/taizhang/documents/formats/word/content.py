"""What a container holds (内容): its paragraphs, tables, rows or cells, seen through content controls."""

from collections.abc import Iterator

from lxml import etree

from taizhang.documents.formats.trees import local

WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"}


def content(container: etree._Element, *wanted: str) -> Iterator[etree._Element]:
    for child in container:
        tag = local(child)
        if tag in wanted:
            yield child
        elif tag in WRAPPERS:
            yield from content(child, *wanted)
