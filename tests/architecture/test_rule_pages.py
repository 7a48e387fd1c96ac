"""docs/rules is generated from the rules, fresh, and the same whoever generates it."""

import os
import subprocess
import sys

import pytest

from taizhang.review.catalogue import everything
from taizhang.review.reports.rule_pages import rule_pages
from workshop.house import ROOT

FOLDER = ROOT / "docs" / "rules"


def test_the_rule_pages_are_what_the_rules_say():
    written = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    stale = sorted(
        name for name in written.keys() | rule_pages() if written.get(name) != rule_pages().get(name)
    )
    assert stale == [], "bin/taizhang rule --write docs/rules"


@pytest.mark.parametrize("seed", ["1", "2"])
def test_they_come_out_the_same_in_every_process(tmp_path, seed):
    command = [sys.executable, "-m", "taizhang.console.main", "rule", "--write", tmp_path]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONHASHSEED": seed,
        "TAIZHANG_LANG": "en",
    }
    subprocess.run(command, check=True, env=environment, capture_output=True)
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == rule_pages()


def test_the_index_leads_to_every_rule():
    index = rule_pages()["README.md"]
    assert [
        one.code for one in everything() if f"[{one.code}]({one.code}.md) | {one.title} |" not in index
    ] == []


def test_every_page_has_its_own_heading_and_its_sections():
    for one in everything():
        page = rule_pages()[f"{one.code}.md"]
        assert page.startswith(f"# {one.code} {one.title}\n")
        assert page.count("\n## ") >= 5
