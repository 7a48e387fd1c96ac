"""One measured figure beside its limit (实测值与极限), printed and kept in bench/results.jsonl."""

import json
import os
import platform
import subprocess
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results.jsonl"


@dataclass(frozen=True)
class Figure:
    """``limit`` is what the machine, or somebody else's program, did in the same run; the ratio is what counts."""

    workload: str
    what: str
    ours: float
    unit: str
    limit: float | None = None
    limit_name: str = ""

    @property
    def ratio(self) -> float | None:
        return self.ours / self.limit if self.limit else None


def tell(figure: Figure) -> None:
    beside = f"  {figure.limit:>10,.3f}  {figure.limit_name}" if figure.limit else ""
    ratio = f"  ×{figure.ratio:.3g}" if figure.ratio else ""
    print(
        f"{figure.workload:14}{figure.what:34}{figure.ours:>12,.3f} {figure.unit:6}{beside}{ratio}",
        flush=True,
    )
    row = (
        asdict(figure)
        | {"ratio": figure.ratio, "at": datetime.now(UTC).isoformat(timespec="seconds")}
        | _here()
    )
    with RESULTS.open("a", encoding="utf-8") as rows:
        rows.write(json.dumps(row, ensure_ascii=False) + "\n")


def best_of(times: int, work: Callable[[], object]) -> float:
    """The least CPU seconds: other programs on the machine can only add to it."""

    def once() -> float:
        began = process_time()
        work()
        return process_time() - began

    return min(once() for _ in range(times))


def median_ms(work: Callable[[], object], times: int = 5) -> float:
    """Milliseconds that pass; the one in the middle."""

    def once() -> float:
        began = perf_counter()
        work()
        return 1000 * (perf_counter() - began)

    return sorted(once() for _ in range(times))[times // 2]


def _here() -> dict[str, object]:
    git = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return {"commit": git.stdout.strip(), "cores": os.cpu_count(), "python": platform.python_version()}
