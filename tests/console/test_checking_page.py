"""docs/checking.md tells the truth: its options exist, its waiver is read, its Python runs, its hook calls the command."""

import re
import shutil
import subprocess
import sys

from taizhang.console.commands import load
from taizhang.review.waiver_file import read_waivers
from workshop.machine import ROOT

PAGE = (ROOT / "docs" / "checking.md").read_text("utf-8")


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.M | re.S)
    return found


def test_every_option_is_told_and_no_other():
    options = {name for one in load("check").params for name in one.opts if name.startswith("--")}
    told = set(re.findall(r"--[a-z][a-z-]+", PAGE)) - {"--waivers,"}
    assert told == options - {"--help"}


def test_the_waiver_can_be_read():
    (waiver,) = read_waivers(block("toml"))
    assert (waiver.code, waiver.passage) == ("W101", "截止")


def test_the_python_runs_as_written(tmp_path, samples):
    shutil.copy(samples / "plan.docx", tmp_path / "通报.docx")
    program = block("python") + "print(len(commented) > 1000)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines()[-1] == "True"


def test_the_hook_runs_a_command_that_there_is():
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    (entry,) = re.findall(r"^  entry: taizhang (\w+)$", hook, re.M)
    assert load(entry).name == "check"
    (wanted,) = re.findall(r"^  files: '(.+)'$", hook, re.M)
    names = ["通报.docx", "a.html", "a.htm", "a.txt", "a.pdf", "a.xlsx", "a.py", "a.docx.bak"]
    assert [bool(re.search(wanted, name)) for name in names] == [True] * 6 + [False] * 2
