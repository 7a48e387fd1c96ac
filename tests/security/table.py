"""The expected table (期望表): by route, method and visitor what is answered. Reviewed by people, read by the test."""

import csv
from pathlib import Path

from workshop.machine import ROOT

HERE = Path(__file__).parent / "expected"
# Where the table as it is now is put when it is not the expected one: read it, and copy it if it is right.
FOUND = ROOT / "var" / "test" / "permissions"
Cells = dict[tuple[str, str], dict[str, str]]


def expected(place: str) -> Cells:
    path = HERE / f"{place}.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {(row.pop("route"), row.pop("method")): row for row in csv.DictReader(lines)}


def put_down(place: str, cells: Cells) -> Path:
    FOUND.mkdir(parents=True, exist_ok=True)
    path = FOUND / f"{place}.csv"
    with path.open("w", encoding="utf-8", newline="") as lines:
        names = list(next(iter(cells.values())))
        table = csv.DictWriter(lines, ["route", "method", *names], lineterminator="\n")
        table.writeheader()
        for (route, method), answers in sorted(cells.items()):
            table.writerow({"route": route, "method": method, **answers})
    return path


def differences(found: Cells, wanted: Cells) -> list[str]:
    unknown = [
        f"{method} {route}: nobody has said who may use it" for route, method in found.keys() - wanted.keys()
    ]
    gone = [
        f"{method} {route}: there is no such address any more"
        for route, method in wanted.keys() - found.keys()
    ]
    cells = [
        f"{method} {route} as {who}: {found[route, method][who]}, expected {answer}"
        for route, method in found.keys() & wanted.keys()
        for who, answer in wanted[route, method].items()
        if found[route, method][who] != answer
    ]
    return sorted([*unknown, *gone, *cells])
