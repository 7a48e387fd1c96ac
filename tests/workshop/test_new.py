"""bin/new writes files that import, pass the linter and pass the tests it writes beside them."""

from pathlib import Path

import pytest

from workshop import new, plans


def files(house: Path) -> set[Path]:
    return {path for path in house.rglob("*") if path.is_file() and ".ruff_cache" not in path.parts}


def made(house: Path, *arguments: str) -> list[Path]:
    """The files that bin/new writes for these arguments."""
    before = files(house)
    assert new.main(list(arguments), root=house) == 0
    return sorted(files(house) - before)


@pytest.mark.parametrize(
    "arguments",
    [
        ("action", "writeoffs/reopen", "重新立项", "--on", "findings"),
        ("action", "evidence/correct", "更正佐证"),
        ("action", "rounds/close_early", "提前结束"),
        ("export", "overdue_list", "逾期清单"),
    ],
    ids=lambda arguments: arguments[1],
)
def test_what_is_written_works(house, content, arguments):
    written = made(house, *arguments)
    assert len(written) == 2
    content(written)


def test_a_page_gets_its_address_and_works(house, content, run):
    written = made(house, "page", "rounds/open_list", "在办轮次")
    addresses = house / "src" / "taizhang" / "web" / "desk" / "rounds" / "urls.py"
    assert 'path("rounds/open-list", open_list, name="rounds-open-list"),' in addresses.read_text("utf-8")
    run("-m", "ruff", "check", addresses)
    content(written)


@pytest.mark.parametrize(
    "before",
    [
        "urlpatterns = []",
        'urlpatterns: list[URLPattern] = [path("", home)]',
        'urlpatterns = [\n    path("", home),  # 首页\n]',
    ],
)
def test_an_address_is_added_at_the_end_of_the_list_whatever_the_list_looks_like(before):
    text = f'"""Addresses."""\n\nfrom django.urls import URLPattern\n\n{before}\n'
    changed = plans.with_address(text, "a.b", "b", 'path("b", b, name="b")')
    compile(changed, "urls.py", "exec")
    assert changed.count("path(") == before.count("path(") + 1
    assert changed.rstrip().endswith('path("b", b, name="b"),\n]')


def test_the_contracts_hold_with_a_new_action(house, run):
    made(house, "action", "writeoffs/reopen", "重新立项", "--on", "findings")
    run("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache")


@pytest.mark.parametrize(
    ("verb", "event"),
    [
        ("apply", "Applied"),
        ("send_back", "SentBack"),
        ("withdraw", "Withdrawn"),
        ("close", "Closed"),
        ("delay", "Delayed"),
    ],
)
def test_an_event_is_a_past_participle(verb, event):
    assert plans.participle(verb) == event


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["action", "cellar/open", "打开"], "there is no room “cellar”"),
        (["action", "reopen", "重新立项"], "names no room"),
        (["action", "writeoffs/reopen", "Reopen"], "give it in Chinese"),
        (["action", "writeoffs/Re-open", "重新立项"], "is no name"),
        (["action", "writeoffs/apply", "申请销号", "--on", "findings"], "exists already"),
        (["action", "files/rename", "改名"], "say with --on"),
        (["page", "cellar/wine", "酒窖"], "has no urls.py"),
        (["chapel", "x", "某物"], "usage"),
        (["export", "overdue_list"], "usage"),
    ],
)
def test_what_cannot_be_put_anywhere_is_refused_in_a_sentence(house, capsys, arguments, sentence):
    before = files(house)
    assert new.main(arguments, root=house) == 1
    assert sentence in capsys.readouterr().err
    assert files(house) == before
