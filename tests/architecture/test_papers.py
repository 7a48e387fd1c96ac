"""The papers say what is: settings, map, lifecycle and links are compared with the code."""

import ast
import re
import subprocess
import sys

import pytest
from django.core.management import call_command

from workshop.house import ROOT, dotted, modules, tracked_files

MAP = ROOT / "ARCHITECTURE.md"
MAP_LINES_MAX = 110
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)\s#]{1,200})[^)]{0,200}\)")
NAMED_TEST = re.compile(r"`(tests/[\w/.-]{1,200})(?:::(\w{1,200}))?`")


def environment_names() -> set[str]:
    """Every variable that the program reads from its environment, wherever it does so."""
    names = set()
    for module in modules():
        for node in ast.walk(module.tree):
            first: ast.expr | None = None
            if isinstance(node, ast.Call) and re.match(
                r"env(\.\w+)?$|os\.environ\.\w+$|os\.getenv$", dotted(node.func)
            ):
                first = node.args[0] if node.args else None
            elif isinstance(node, ast.Subscript) and dotted(node.value) == "os.environ":
                first = node.slice
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                names.add(first.value)
    return names - {"DJANGO_SETTINGS_MODULE"}


def test_every_setting_is_explained():
    explained = (ROOT / "docs" / "operating.md").read_text("utf-8")
    assert "DATABASE_URL" in environment_names(), "settings are read another way now: this test is blind"
    assert sorted(name for name in environment_names() if f"`{name}`" not in explained) == []


def test_the_map_is_one_page():
    assert len(MAP.read_text("utf-8").splitlines()) <= MAP_LINES_MAX


def test_every_test_that_the_map_names_exists():
    named = NAMED_TEST.findall(MAP.read_text("utf-8"))
    assert named, "the map names no test for its invariants"
    missing = [
        f"{file}::{test}" if test else file
        for file, test in named
        if not (ROOT / file).exists() or (test and f"def {test}(" not in (ROOT / file).read_text("utf-8"))
    ]
    assert missing == []


def test_every_link_leads_somewhere():
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in tracked_files()
        if path.suffix == ".md"
        for target in LINK.findall(path.read_text("utf-8"))
        if not (path.parent / target).exists()
    ]
    assert broken == []


def test_the_lifecycle_page_is_what_the_declarations_say():
    told = subprocess.run(
        [sys.executable, "-m", "taizhang.console.main", "lifecycle"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert (ROOT / "docs" / "lifecycle.md").read_bytes() == told.stdout


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say():
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=3)


def test_django_finds_nothing_to_complain_about():
    call_command("check", fail_level="WARNING")
