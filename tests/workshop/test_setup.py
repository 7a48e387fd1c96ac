"""Setting up is done once: the second call notices that nothing is left to do."""

import shutil
import subprocess
from pathlib import Path

import pytest

from workshop.machine import ROOT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose environment was set up a moment ago: an interpreter and a stamp."""
    (tmp_path / "bin").mkdir()
    shutil.copy(ROOT / "bin" / "setup", tmp_path / "bin")
    (tmp_path / "requirements.lock").write_text("django==5.2\n")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to("/bin/true")
    (tmp_path / ".venv" / "runtime.stamp").write_text(f"{tmp_path}\ndjango==5.2\n")
    return tmp_path


def set_up(checkout: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program that would do the work is not there, so that doing any shows."""
    return subprocess.run(
        [checkout / "bin" / "setup"],
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_second_call_does_nothing(checkout):
    done = set_up(checkout)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_changed_lock_is_noticed(checkout):
    (checkout / "requirements.lock").write_text("django==5.3\n")
    assert set_up(checkout).returncode != 0


def test_a_moved_checkout_is_noticed(checkout, tmp_path_factory):
    moved = checkout.rename(tmp_path_factory.mktemp("elsewhere") / "moved")
    assert set_up(moved).returncode != 0


def test_a_machine_without_a_new_enough_python_is_told_so(checkout, tmp_path):
    (checkout / "requirements.lock").write_text("django==5.3\n")
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("dirname", "cat", "cmp", "sh"):
        (tools / name).symlink_to(str(shutil.which(name)))
    refused = set_up(checkout, PATH=str(tools))
    assert refused.returncode == 1
    assert "需要 Python 3.11" in refused.stderr
