"""Rules and registers: a rule works in the storey as it stands, a register from the day its storey is built."""

import re
import shutil
from pathlib import Path

import pytest

from taizhang.review.catalogue import all_rules
from taizhang.review.families import FAMILIES
from workshop import new
from workshop.machine import ROOT

REGISTER = '''
"""What a register declares."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    name: str
    title: object
    kind: str
    required: bool = False


@dataclass(frozen=True)
class Register:
    name: str
    title: object
    key: tuple[str, ...]
    columns: tuple[Column, ...]
'''


def build(house: Path, **files: str) -> None:
    """Sets files below src/taizhang; in their names ``__`` stands for a folder."""
    for name, text in files.items():
        path = house / "src" / "taizhang" / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(text.lstrip(), "utf-8")


def test_a_register_is_refused_while_its_storey_is_not_built(house, capsys):
    assert new.main(["register", "enterprises", "企业"], root=house) == 1
    assert "the storey “registers” is not built yet" in capsys.readouterr().err


def test_a_rule_is_found_runs_its_own_page_and_its_cases(house, run):
    for part in ("review", "documents/making"):
        shutil.copytree(ROOT / "tests" / part, house / "tests" / part)
    assert new.main(["rule", "approximators/guess_doubled", "估计重复"], root=house) == 0
    written = house / "src" / "taizhang" / "review" / "rules" / "approximators" / "guess_doubled.py"
    run("-m", "ruff", "check", written)
    run("-m", "ruff", "format", "--check", written)
    tested = "guess or cases_and_every_page or no_code_is_used_twice"
    told = run("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/review/test_rules.py", "-k", tested)
    assert " passed" in told
    cases = (house / "tests" / "review" / "rules" / "approximators" / "guess_doubled.md").read_text("utf-8")
    assert cases.startswith("# 估计重复\n")
    assert "⟦此处有误⟧" in cases


@pytest.mark.parametrize(("family", "letter"), FAMILIES.items())
def test_a_rule_takes_the_letter_of_its_family_and_a_number_nobody_had(house, family, letter):
    folder = house / "src" / "taizhang" / "review" / "rules" / family
    taken = {one.code for one in all_rules() if one.family == family}
    assert new.main(["rule", f"{family}/guess_doubled", "估计重复"], root=house) == 0
    (code,) = re.findall(r'code="(\w+)"', (folder / "guess_doubled.py").read_text("utf-8"))
    assert re.fullmatch(rf"{letter}\d{{3}}", code)
    assert all(code > one for one in taken)


def test_a_rule_of_an_unknown_family_is_refused_with_the_families_there_are(house, capsys):
    assert new.main(["rule", "spelling/wrong_word", "错别字"], root=house) == 1
    assert f"the families are: {', '.join(sorted(FAMILIES))}" in capsys.readouterr().err


def test_a_register_is_one_declaration_and_its_test_passes(house, content):
    build(house, registers__register=REGISTER)
    assert new.main(["register", "enterprises", "企业"], root=house) == 0
    declared = house / "src" / "taizhang" / "registers" / "enterprises.py"
    tested = house / "tests" / "registers" / "test_enterprises.py"
    content([declared, tested])
