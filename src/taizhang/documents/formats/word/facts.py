"""What a Word file carries along (附带信息): names and paths in its properties, objects in it, addresses outside."""

from collections.abc import Iterator

from lxml import etree

from taizhang.documents.formats.trees import attribute, local, tree
from taizhang.documents.formats.word.parts import Link, links_in
from taizhang.documents.guard import Package
from taizhang.documents.traces import Pointer

MOST, TEXT_MOST = 100, 200
# Properties that say nothing of anybody: counts and switches of the program.
OF_PEOPLE = {"creator", "lastModifiedBy", "Company", "Manager", "Template", "HyperlinkBase", "revision"}
OBJECTS = {"oleObject", "package", "aFChunk", "attachedToolbars"}


def read_facts(package: Package, settings: etree._Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in ("docProps/core.xml", "docProps/app.xml"):
        data = package.part(part)
        for one in tree(data) if data else ():
            if local(one) in OF_PEOPLE:
                found[local(one)] = (one.text or "").strip()[:TEXT_MOST]
    found |= dict(custom(package)) | dict(variables(settings)) | dict(template(package))
    return {name: text for name, text in list(found.items())[:MOST] if text}


def custom(package: Package) -> Iterator[tuple[str, str]]:
    data = package.part("docProps/custom.xml")
    for one in tree(data) if data else ():
        yield f"custom.{(one.get('name') or '')[:60]}", "".join(map(str, one.itertext())).strip()[:TEXT_MOST]


def variables(settings: etree._Element | None) -> Iterator[tuple[str, str]]:
    for one in settings.iterfind("{*}docVars/{*}docVar") if settings is not None else ():
        yield f"variable.{(attribute(one, 'name') or '')[:60]}", (attribute(one, "val") or "")[:TEXT_MOST]


def template(package: Package) -> Iterator[tuple[str, str]]:
    """The path of the template goes before its bare name."""
    for rels in every_relationships(package):
        yield from (("Template", one.target[:TEXT_MOST]) for one in rels if one.kind == "attachedTemplate")


def every_relationships(package: Package) -> Iterator[list[Link]]:
    for name, data in package.parts.items():
        if name.endswith(".rels"):
            yield list(links_in(data, name.rpartition("_rels/")[0]))


def objects_and_links(package: Package) -> tuple[tuple[str, ...], tuple[Pointer, ...]]:
    """Embedded parts, and addresses outside without the template's."""
    objects: dict[str, None] = {}
    links: dict[Pointer, None] = {}
    for rels in every_relationships(package):
        for one in rels:
            if one.outside and one.kind != "attachedTemplate":
                links[Pointer(one.kind[:40], one.target[:TEXT_MOST])] = None
            elif one.kind in OBJECTS:
                objects[one.target.rpartition("/")[2][:TEXT_MOST]] = None
    return tuple(objects)[:MOST], tuple(links)[:MOST]
