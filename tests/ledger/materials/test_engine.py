"""The name of the rules changes with whatever an answer depends on, and with nothing else."""

import pytest

import taizhang
from taizhang.ledger.materials.engine import digest_of, engine


@pytest.fixture
def house(tmp_path):
    for name in (
        "documents/parse.py",
        "extraction/extract.py",
        "review/rules/a.py",
        "review/lists/b.csv",
        "web/c.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    return tmp_path


@pytest.mark.parametrize("name", ["documents/parse.py", "review/rules/a.py", "review/lists/b.csv"])
def test_a_changed_file_gives_another_name(house, name):
    before = digest_of(house)
    (house / name).write_text("2")
    assert digest_of(house) != before


def test_a_page_of_the_desk_or_a_compiled_file_does_not(house):
    before = digest_of(house)
    (house / "web" / "c.py").write_text("2")
    (house / "review" / "rules" / "a.pyc").write_text("2")
    assert digest_of(house) == before


def test_it_says_the_version_too():
    version, _, digest = engine().partition("+")
    assert version == taizhang.__version__
    assert len(digest) == 8
