"""Which part of the package is which (部件关系): by kind, by id, and what points outside."""

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from taizhang.documents.formats.trees import tree
from taizhang.documents.guard import Package
from taizhang.documents.guard.directory import damaged

Related = list[tuple[str, str]]


class Link(NamedTuple):
    """``target`` is a part name in small letters, or an address where ``outside``."""

    id: str
    kind: str
    target: str
    outside: bool


def links(package: Package, part: str) -> list[Link]:
    """Everything that a part is related to."""
    folder, name = posixpath.split(part)
    rels = package.part(posixpath.join(folder, "_rels", name + ".rels"))
    return [] if rels is None else list(links_in(rels, folder))


def links_in(rels: bytes, folder: str) -> Iterator[Link]:
    for one in tree(rels):
        kind = (one.get("Type") or "").rpartition("/")[2]
        target, outside = one.get("Target") or "", one.get("TargetMode") == "External"
        if not outside:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/").lower()
        yield Link(one.get("Id") or "", kind, target, outside)


def main_part(package: Package) -> str:
    """The document is where the package says; some programs call it document2.xml."""
    for kind, target in relations(package, ""):
        if kind == "officeDocument" and target in package.parts:
            return target
    raise damaged()


def relations(package: Package, part: str) -> Related:
    """Kind and part name of everything that a part is related to, inside the package."""
    return [(one.kind, one.target) for one in links(package, part) if not one.outside]


def first(package: Package, related: Related, kind: str) -> bytes | None:
    return next((package.parts[name] for name in named(package, related, kind)), None)


def named(package: Package, related: Related, kind: str) -> list[str]:
    """The parts of a kind, each once."""
    return list(dict.fromkeys(name for found, name in related if found == kind and name in package.parts))
