"""What a test of the battery measured, one line of JSON each, for the report on reliability (实测数字)."""

import json
import os
from typing import Any

from django.db import connection

from workshop.demands import FIGURES, RUN


def measured(test: str, *, is_control: bool = False, database: str = "", **figures: Any) -> None:
    """``test`` begins with the demand, as in ``T7 same form``; of a control it is said that it was noticed."""
    FIGURES.parent.mkdir(parents=True, exist_ok=True)
    known = {"test": test, "database": database or connection.vendor, "is_control": is_control}
    known["where"] = os.environ.get("PYTEST_CURRENT_TEST", "").partition(" ")[0]
    known["run"] = os.environ.get(RUN, "")
    line = json.dumps({**known, **figures}, ensure_ascii=False)
    with FIGURES.open("a") as out:
        out.write(line + "\n")
    print(line)
