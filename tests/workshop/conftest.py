"""A copy of the project that may be written into, and the tools run inside it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop.machine import ROOT


@pytest.fixture
def house(tmp_path: Path) -> Path:
    left_out = shutil.ignore_patterns("__pycache__", "static", "locale", "*.png")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=left_out)
    shutil.copytree(ROOT / "bin", tmp_path / "bin", ignore=left_out)
    (tmp_path / "tests").mkdir()
    for shared in (ROOT / "tests").glob("*.py"):
        shutil.copy(shared, tmp_path / "tests")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.fixture
def run(house: Path) -> Callable[..., str]:
    """Runs a Python tool in the copy; the test fails with the tool's own words when it is not content."""

    def running(*command: object) -> str:
        environment = {**os.environ, "PYTHONPATH": str(house / "src"), "RUFF_NO_CACHE": "true"}
        done = subprocess.run(
            [sys.executable, *command],
            cwd=house,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return running


@pytest.fixture
def content(run: Callable[..., str]) -> Callable[[list[Path]], None]:
    """Asks the linter, the formatter and the tests among the files whether they are content with them."""

    def asking(written: list[Path]) -> None:
        modules = [path for path in written if path.suffix == ".py"]
        run("-m", "ruff", "check", *modules)
        run("-m", "ruff", "format", "--check", *modules)
        tests = [path for path in modules if path.name.startswith("test_")]
        assert tests
        assert " passed" in run("-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)

    return asking
