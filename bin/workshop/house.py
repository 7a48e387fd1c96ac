"""The house as its own tests see it (自查): its modules, functions, templates and tracked files.

Run as a program it prints the sizes beside the aims.
"""

import ast
import statistics
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workshop.machine import ROOT

SOURCE = ROOT / "src" / "taizhang"
WEB = SOURCE / "web"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    path: Path

    @property
    def name(self) -> str:
        """Where it stands, as people quote it: ``ledger/writeoffs/models.py``."""
        return str(self.path.relative_to(SOURCE))

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @property
    def storey(self) -> str:
        return self.name.partition("/")[0]

    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))


@cache
def modules(*storeys: str) -> tuple[Module, ...]:
    """Every module but migrations; with ``storeys`` only theirs."""
    found = (Module(path) for path in sorted(SOURCE.rglob("*.py")) if "migrations" not in path.parts)
    return tuple(module for module in found if not storeys or module.storey in storeys)


@cache
def templates() -> tuple[Path, ...]:
    return tuple(sorted((WEB / "templates").rglob("*.html")))


@cache
def tracked_files() -> tuple[Path, ...]:
    """What a stranger receives: the files in version control that are still there."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file())


def length(function: Function) -> int:
    """Lines from ``def`` to the end, without the docstring: explaining costs nothing."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None or not isinstance(first, ast.Expr):
        return whole
    return whole - ((first.end_lineno or first.lineno) - first.lineno + 1)


def dotted(node: ast.expr) -> str:
    """``datetime.now`` for the expression ``datetime.now``; an empty string for what has no such name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        head = dotted(node.value)
        return f"{head}.{node.attr}" if head else ""
    return ""


def sizes() -> dict[str, tuple[float, float, float]]:
    """Median, 90th percentile and maximum of lines: modules with something in them, functions, templates."""
    measured = {
        "module": [module.lines for module in modules() if module.path.name != "__init__.py"],
        "function": [length(function) for module in modules() for function in module.functions()],
        "template": [len(path.read_text("utf-8").splitlines()) for path in templates()],
    }
    return {
        kind: (statistics.median(lines), statistics.quantiles(lines, n=10)[-1], max(lines))
        for kind, lines in measured.items()
        if len(lines) > 1
    }


if __name__ == "__main__":
    aims = {"module": "60 · 150 · 300", "function": "8 · – · 40", "template": "60"}
    for kind, (median, p90, most) in sizes().items():
        print(f"{kind:9} median {median:g} · p90 {p90:g} · most {most:g} lines (aim {aims[kind]})")
