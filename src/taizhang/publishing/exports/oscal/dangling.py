"""References that lead nowhere (悬空引用): what the schema of NIST does not look for."""

from collections.abc import Iterator
from typing import Any


def dangling(document: Any) -> list[str]:
    """Every reference to a UUID, a resource or a role that the document does not define, with its place."""
    known = set(_defined(document))
    return [f"{place}: {named}" for place, named in _named(document, "") if named not in known]


def _defined(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("uuid"), str):
            yield node["uuid"]
        for role in node.get("roles", ()) if isinstance(node.get("roles"), list) else ():
            yield f"role {role['id']}"
    for child in _children(node):
        yield from _defined(child[1])


def _named(node: Any, place: str) -> Iterator[tuple[str, str]]:
    for name, child in _children(node):
        here = f"{place}/{name}"
        if isinstance(child, str):
            yield from ((here, one) for one in _references(str(name), child))
        elif str(name).endswith("-uuids"):
            yield from ((here, one) for one in child)
        else:
            yield from _named(child, here)


def _references(name: str, value: str) -> Iterator[str]:
    if name.endswith("-uuid"):
        yield value
    elif name == "role-id":
        yield f"role {value}"
    elif name == "href" and value.startswith("#"):
        yield value[1:]


def _children(node: Any) -> list[tuple[Any, Any]]:
    if isinstance(node, dict):
        return list(node.items())
    return list(enumerate(node)) if isinstance(node, list) else []
