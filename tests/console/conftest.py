"""The command line as people run it: the real program in a process of its own."""

import os
import subprocess
from collections.abc import Callable

import pytest

from workshop.machine import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def samples():
    return ROOT / "samples"


@pytest.fixture
def taizhang(tmp_path) -> Run:
    """Runs bin/taizhang in an empty folder with these arguments; keywords are environment variables."""

    def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        program = [str(ROOT / "bin" / "taizhang"), *map(str, arguments)]
        return subprocess.run(
            program,
            cwd=tmp_path,
            env={**os.environ, "COLUMNS": "80", **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )

    return run
