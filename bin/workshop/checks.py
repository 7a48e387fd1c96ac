"""Every check that is not a test, one line each; the output of a check is shown when it fails (检查): bin/ci"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from workshop.machine import ROOT

BIN = Path(sys.executable).parent
PYTHON = sys.executable
LIFECYCLE = ROOT / "docs" / "lifecycle.md"
RULES = ROOT / "docs" / "rules"


@dataclass(frozen=True)
class Check:
    """``command`` answers with 0 when all is well; ``shown`` marks output that is worth reading even then."""

    name: str
    command: tuple[str | Path, ...]
    shown: bool = False


CHECKS = (
    Check("lint", (BIN / "ruff", "check", ".")),
    Check("format", (BIN / "ruff", "format", "--check", ".")),
    Check("types", (BIN / "mypy",)),
    Check("imports", (BIN / "lint-imports", "--no-cache")),
    Check("translations", (PYTHON, "-m", "workshop.translations", "--check")),
    Check("migrations", (PYTHON, "-m", "django", "makemigrations", "--check", "--dry-run")),
    Check("settings", (PYTHON, "-m", "django", "check", "--fail-level", "WARNING")),
    Check("lifecycle page", (PYTHON, "-m", "workshop.checks", "lifecycle")),
    Check("rule pages", (PYTHON, "-m", "workshop.checks", "rules")),
    Check("sizes", (PYTHON, "-m", "workshop.house"), shown=True),
)


def environment() -> dict[str, str]:
    paths = [str(ROOT / "bin"), str(ROOT / "src")]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "DJANGO_SETTINGS_MODULE": "taizhang.config.settings",
    }


def passes(check: Check) -> bool:
    began = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    verdict = "FAILED" if done.returncode else "ok"
    print(f"{check.name:16}{verdict:8}{time.monotonic() - began:5.1f} s", flush=True)
    if done.returncode or check.shown:
        print(done.stdout.rstrip(), flush=True)
    return not done.returncode


def lifecycle_is_fresh() -> int:
    told = subprocess.run(
        [PYTHON, "-m", "taizhang.console.main", "lifecycle"], cwd=ROOT, stdout=subprocess.PIPE, check=False
    )
    if told.returncode == 0 and LIFECYCLE.is_file() and LIFECYCLE.read_bytes() == told.stdout:
        return 0
    print("docs/lifecycle.md is not what the declarations say: bin/taizhang lifecycle > docs/lifecycle.md")
    return 1


def rules_are_fresh() -> int:
    with tempfile.TemporaryDirectory() as folder:
        told = (PYTHON, "-m", "taizhang.console.main", "rule", "--write", folder)
        done = subprocess.run(told, cwd=ROOT, stderr=subprocess.DEVNULL, check=False)
        if done.returncode == 0 and pages(Path(folder)) == pages(RULES):
            return 0
    print("docs/rules is not what the rules say: bin/taizhang rule --write docs/rules")
    return 1


def pages(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.md")}


def main() -> int:
    failed = [check.name for check in CHECKS if not passes(check)]
    print(f"\nFAILED: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return int(bool(failed))


if __name__ == "__main__":
    asked = {"lifecycle": lifecycle_is_fresh, "rules": rules_are_fresh}
    sys.exit(asked[sys.argv[1]]() if len(sys.argv) > 1 else main())
