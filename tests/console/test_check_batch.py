"""``taizhang check`` over many files: lists, several processes, Dask, Ctrl-C, a summary; the answer stays the same."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from openpyxl import load_workbook

from taizhang.console.check_work import CheckWork
from taizhang.console.engines.engine import Task
from taizhang.console.faces.choosing import face
from taizhang.console.file_list import FileList
from taizhang.console.reviewing import Terms
from taizhang.review.profiles import Profile

WRONG = "通报\n\n截止2025年6月，全市在建工业项目{count}个，同比增长80%，近500余万元。\n"


@pytest.fixture
def batch(tmp_path):
    """Files in folders of a folder, one of them empty."""
    for number in range(30):
        folder = tmp_path / "材料" / f"{number % 3}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:02}.txt").write_text(WRONG.format(count=number) if number != 7 else "", "utf-8")
    return tmp_path / "材料"


@pytest.mark.parametrize("form", ["text", "json", "sarif", "html"])
def test_every_engine_says_the_same_bytes(taizhang, batch, form):
    runs = [
        taizhang("check", "材料", "--format", form, *more)
        for more in (["--jobs", 1], ["--jobs", 3], ["--engine", "dask://local"])
    ]
    assert runs[0].stdout
    assert {(one.stdout, one.stderr, one.returncode) for one in runs} == {
        (runs[0].stdout, runs[0].stderr, runs[0].returncode)
    }
    assert runs[0].returncode == 2


def test_english_is_spoken_by_every_worker(taizhang, batch):
    runs = [
        taizhang("check", "材料", *more, TAIZHANG_LANG="en").stdout
        for more in (["--jobs", 1], ["--jobs", 2], ["--engine", "dask://local"])
    ]
    assert "must-fix" in runs[0].lower()
    assert set(runs) == {runs[0]}


def test_a_list_names_files_and_folders(taizhang, batch, tmp_path):
    (tmp_path / "清单.txt").write_bytes("材料/1/01.txt\n\n材料/2\n没有.txt\n".encode("gb18030"))
    said = json.loads(taizhang("check", "@清单.txt", "--format", "json").stdout)
    names = [one["file"] for one in said["files"]]
    assert (names[0], names[-1], len(names)) == ("材料/1/01.txt", "没有.txt", 12)
    assert taizhang("check", "@没有.txt").returncode == 2


def test_a_folder_is_walked_in_the_order_of_names_and_hidden_files_are_none(tmp_path):
    for name in ("b/2.txt", "a.txt", "b/1.docx", "b/~$1.docx", "b/.x.txt", "c.png", "b/a/z.pdf"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = [str(one.relative_to(tmp_path)) for one in FileList([tmp_path])]
    assert found == ["a.txt", "b/1.docx", "b/2.txt", "b/a/z.pdf"]


def test_a_fault_of_ours_costs_one_file_and_not_the_batch(batch):
    class Faulty(Profile):
        def asks(self, rule):
            raise ZeroDivisionError

    terms = Terms(Faulty("faulty"))
    work = CheckWork(terms, face("json", is_single=False), "", is_batch=True)
    finished = work(Task(1, batch / "0" / "00.txt"))
    assert "ZeroDivisionError" in finished.refusal
    with pytest.raises(ZeroDivisionError):
        CheckWork(terms, face("json", is_single=True), "", is_batch=False)(Task(1, batch / "0" / "00.txt"))


@pytest.mark.parametrize("engine", [["--jobs", "2"], ["--engine", "dask://local"]], ids=["jobs", "dask"])
def test_an_interrupt_ends_everything(batch, engine):
    for number in range(3000):
        (batch / "1" / f"x{number:04}.txt").write_text(WRONG.format(count=number) * 20, "utf-8")
    command = [sys.executable, "-m", "taizhang.console.main", "check", str(batch), *engine]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    run = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True
    )
    assert run.stdout is not None
    run.stdout.readline()  # the first answer is there
    os.killpg(run.pid, signal.SIGINT)  # as the keyboard does: to everybody in the foreground
    _out, said = run.communicate(timeout=60)
    lines = [one for one in said.decode().splitlines() if not one.startswith("07.txt：文件是空的")]
    assert (run.returncode, lines) == (130, ["已中断。"])
    ends = time.monotonic() + 20
    while subprocess.run(["pgrep", "-s", str(run.pid)], capture_output=True).stdout:
        assert time.monotonic() < ends
        time.sleep(0.1)


def test_the_summary_counts_what_the_report_says(taizhang, batch, tmp_path):
    said = json.loads(
        taizhang("check", "材料", "--format", "json", "--jobs", 2, "--summary", "汇总.xlsx").stdout
    )
    book = load_workbook(tmp_path / "汇总.xlsx")
    assert book.sheetnames == ["总览", "逐份", "逐条", "按规则"]
    files = list(book["逐份"].iter_rows(min_row=2, values_only=True))
    assert [one[1] for one in files] == [one["file"] for one in said["files"]]
    for column, name in enumerate(("must", "suspect", "hint"), 5):
        assert sum(one[column] or 0 for one in files) == said["summary"][name]
    listed = list(book["逐条"].iter_rows(min_row=2, values_only=True))
    assert [one[0] for one in listed] == [
        each["code"] for one in said["files"] for each in one.get("diagnostics", ())
    ]
    assert [one[-1] for one in files if one[-1]] == [one["error"] for one in said["files"] if "error" in one]
    assert not [one for one in tmp_path.iterdir() if one.name.endswith(".part")]


def test_a_summary_that_cannot_be_written_is_said(taizhang, batch, tmp_path):
    assert "汇总只能写成 .xlsx" in taizhang("check", "材料", "--summary", "a.txt").stderr
    (tmp_path / "占.xlsx").mkdir()
    assert taizhang("check", "材料", "--summary", "占.xlsx").returncode == 2
