"""Paths of the tree: /1/4/9/ is node 9 below 4 below 1 (路径)."""


def prefixes(path: str) -> list[str]:
    """The paths of a node and of all above it, the root first."""
    parts = path.strip("/").split("/")
    return ["/" + "/".join(parts[:end]) + "/" for end in range(1, len(parts) + 1)]


def top_of(path: str) -> int:
    """The number of the root that a path hangs from."""
    return int(path.split("/")[1])
