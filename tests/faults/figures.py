"""What a test of faults measured, one line of JSON each, for the report on reliability (实测数字)."""

import json
from typing import Any

from django.db import connection

from workshop.machine import ROOT

FIGURES = ROOT / "var" / "test" / "reliability.jsonl"


def measured(test: str, **figures: Any) -> None:
    FIGURES.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps({"test": test, "database": connection.vendor, **figures}, ensure_ascii=False)
    with FIGURES.open("a") as out:
        out.write(line + "\n")
    print(line)
