"""Other people's programs on the same texts in the same minute (同类程序): set up by bin/bench --peers, never a dependency.

None of them does what we do: Recognizers-Text reads numbers and dates, zhlint and autocorrect mend typography.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.figures import ROOT

HOME = ROOT / "var" / "bench"
# emoji 2 breaks the import of Recognizers-Text (its issue 3139).
PYTHON = ("recognizers-text-suite==1.0.2a2", "emoji==1.7.0", "autocorrect-py==2.14.0")
NODE = ("zhlint@0.8.2",)
SCRIPTS = Path(__file__).parent / "scripts"
# Recognizers-Text is slow: a share of the texts tells as much.
SHARES = {"recognizers.py": 0.05, "autocorrect.py": 1.0, "zhlint.mjs": 1.0}


def set_up() -> None:
    """Into var/bench, once."""
    if not (HOME / "python" / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", HOME / "python"], check=True)
    subprocess.run([HOME / "python" / "bin" / "python", "-m", "pip", "install", "-q", *PYTHON], check=True)
    if npm := shutil.which("npm"):
        subprocess.run([npm, "install", "--silent", "--prefix", HOME / "node", *NODE], check=True)


def speeds(texts: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    """Name and MB/s of every peer that is there, each in its own process, paragraph by paragraph."""
    for script, share in SHARES.items():
        runner = _runner(script)
        if runner is None:
            print(f"  {script}: not set up, bin/bench --peers does that")
            continue
        some = texts[: max(1, round(share * len(texts)))]
        done = subprocess.run(
            [*runner, SCRIPTS / script],
            input=json.dumps(some),
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"NODE_PATH": str(HOME / "node" / "node_modules")},
        )
        if done.returncode:
            print(f"  {script}: {done.stderr.strip().splitlines()[-1:]}")
            continue
        yield (
            script.partition(".")[0],
            sum(len(one.encode()) for one in some) / 1e6 / float(done.stdout.split()[-1]),
        )


def _runner(script: str) -> list[str] | None:
    if script.endswith(".py"):
        python = HOME / "python" / "bin" / "python"
        return [str(python)] if python.exists() else None
    node = shutil.which("node")
    return [node] if node and (HOME / "node" / "node_modules").exists() else None
