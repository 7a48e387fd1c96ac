"""The libraries read no clock and open no connection; below the pages nobody reads the clock."""

import ast
from collections.abc import Iterator

import pytest

from workshop.house import Module, dotted, modules

LIBRARIES = ("documents", "extraction", "proof", "workdays", "review")
BELOW_THE_PAGES = ("bureau", "ledger", "registers", "publishing")
CLOCKS = (
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "timezone.now",
    "timezone.localtime",
    "timezone.localdate",
    "time.time",
    "time.localtime",
    "time.gmtime",
)
# Chance is a clock by another name: the same input would no longer give the same bytes.
CONNECTED = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "requests",
    "httpx",
    "aiohttp",
    "asyncio",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "random",
    "secrets",
    "uuid",
}


def clock_readings(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        name = dotted(node) if isinstance(node, ast.Attribute) else ""
        if any(name == clock or name.endswith(f".{clock}") for clock in CLOCKS):
            yield f"{module.name}:{node.lineno} {name}"


def imported(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("storeys", [LIBRARIES, BELOW_THE_PAGES], ids=["libraries", "below the pages"])
def test_nobody_here_reads_the_clock(storeys):
    found = modules(*storeys)
    assert found
    assert [reading for module in found for reading in clock_readings(module)] == []


def test_the_libraries_open_no_connection_and_throw_no_dice():
    strays = [
        f"{module.name} imports {name}"
        for module in modules(*LIBRARIES)
        for name in imported(module)
        if any(name == banned or name.startswith(f"{banned}.") for banned in CONNECTED)
    ]
    assert strays == []
