"""One file of all that an outsider needs (单文件核验程序): the modules of this room, one after another."""

import ast
from functools import cache
from importlib.resources import files

# Each before whoever uses it.
PARTS = (
    *("sm3", "hashing", "edwards", "sm2", "signatures", "notes", "checkpoint", "frontier", "checking"),
    *("leaves", "tlog", "words", "exported", "outside"),
)
NAME = "verify.py"
HEAD = '''#!/usr/bin/env python3
"""台账留痕核验 Checks an export of the journal of a Taizhang house: python3 verify.py FOLDER

Needs Python 3.11 and nothing else: no network, no database, no library. Read it before you trust it.
"""
'''


@cache
def verifier() -> str:
    """The program, made of the very modules that the house checks itself with."""
    here = files("taizhang.proof")
    return HEAD + "".join(_part(name, (here / f"{name}.py").read_text("utf-8")) for name in PARTS)


def _part(name: str, source: str) -> str:
    """Without its docstring and without what it takes from its neighbours, which stands above already."""
    lines = source.splitlines()
    first, *_rest = body = ast.parse(source).body
    told = first.value.value if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) else ""
    for node in (first, *(one for one in body if _is_neighbour(one))):
        for number in range(node.lineno - 1, node.end_lineno or node.lineno):
            lines[number] = ""
    said = [f"# {line}" for line in str(told).strip().splitlines() if line]
    return "\n".join(["", "", f"# --- {name} ---", *said, *lines]) + "\n"


def _is_neighbour(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and (node.module or "").startswith("taizhang.")
