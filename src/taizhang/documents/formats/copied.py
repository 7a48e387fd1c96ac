"""Web pages pasted into Word or printed to PDF (网页转存): their furniture comes along and is marked here too."""

from collections.abc import Sequence
from dataclasses import replace

from taizhang.documents.furniture import furniture_lines
from taizhang.documents.nodes import Block, Node


def with_furniture(nodes: Sequence[Node], text: str) -> tuple[Node, ...]:
    """The same nodes; body paragraphs that are page furniture have ``part`` furniture. Headings never are."""
    body = [at for at, node in enumerate(nodes) if isinstance(node, Block) and node.place.part == "body"]
    found = furniture_lines([text[nodes[at].span.start : nodes[at].span.end] for at in body])
    marked = {body[index] for index in found}
    return tuple(moved(node) if at in marked else node for at, node in enumerate(nodes))


def moved(node: Node) -> Node:
    if not isinstance(node, Block) or node.level is not None or node.label:
        return node
    return replace(node, place=replace(node.place, part="furniture"))
