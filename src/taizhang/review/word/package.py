"""The file around the parts (文件包): parts replaced or added, every other part as it was, byte for byte."""

import posixpath
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from taizhang.documents.formats.trees import tree
from taizhang.review.word.names import RELATIONS, TRANSITIONAL, serialized

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say: a part made today has no hour
TYPES, MAIN, STYLES = "[Content_Types].xml", "word/document.xml", "word/styles.xml"
TYPE_NAMES = "http://schemas.openxmlformats.org/package/2006/content-types"
LINK_NAMES = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
LINK_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


def rewritten(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """``parts`` by name in any case; those that the file does not have are added at its end.

    ``data`` has passed the guard (documents.guard).
    """
    left, out = {name.lower(): (name, part) for name, part in parts.items()}, BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for member in source.infolist():
            name, part = left.pop(member.filename.lower(), ("", b""))
            target.writestr(copied(member), part if name else source.read(member))
        for name, part in left.values():
            target.writestr(entry(name), part)
    return out.getvalue()


def copied(member: ZipInfo) -> ZipInfo:
    made = ZipInfo(member.filename, member.date_time)
    made.compress_type, made.external_attr = member.compress_type, member.external_attr
    made.create_system = member.create_system
    return made


def entry(name: str) -> ZipInfo:
    made = ZipInfo(name, EPOCH)
    made.compress_type, made.create_system = ZIP_DEFLATED, 0
    return made


def part_of(data: bytes, name: str) -> bytes | None:
    with ZipFile(BytesIO(data)) as source:
        found = next((one for one in source.infolist() if one.filename.lower() == name.lower()), None)
        return source.read(found) if found else None


def links_of(part: str) -> str:
    """The name of the part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def with_type(types: bytes | None, part: str, content_type: str) -> bytes:
    """The list of content types with one more part, unless it is there."""
    root = tree(types or f'<Types xmlns="{TYPE_NAMES}"/>'.encode())
    if not any((one.get("PartName") or "").lower() == f"/{part}".lower() for one in root):
        etree.SubElement(root, f"{{{TYPE_NAMES}}}Override", PartName=f"/{part}", ContentType=content_type)
    return serialized(root)


def with_link(links: bytes | None, kind: str, target: str) -> bytes:
    """The relationships of a part with one more, under an id that no other has."""
    root = tree(links or f'<Relationships xmlns="{LINK_NAMES}"/>'.encode())
    taken = {one.get("Id") for one in root}
    name = next(name for number in range(1, len(taken) + 2) if (name := f"rIdTz{number}") not in taken)
    etree.SubElement(root, f"{{{LINK_NAMES}}}Relationship", Id=name, Type=kind, Target=target)
    return serialized(root)


def new_package() -> bytes:
    """A package that has a main part and a style sheet, both still to be written into it."""
    types = with_type(
        with_type(None, MAIN, f"{WORD_TYPE}document.main+xml"), STYLES, f"{WORD_TYPE}styles+xml"
    )
    root = tree(types)
    root.insert(0, etree.Element(f"{{{TYPE_NAMES}}}Default", Extension="rels", ContentType=LINK_TYPE))
    kinds = RELATIONS[TRANSITIONAL]
    parts = {
        TYPES: serialized(root),
        "_rels/.rels": with_link(None, f"{kinds}officeDocument", MAIN),
        links_of(MAIN): with_link(None, f"{kinds}styles", posixpath.basename(STYLES)),
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(entry(name), part)
    return out.getvalue()
