"""Rules and registers: refused while their storey is not built, working from the day it is."""

from pathlib import Path

import pytest

from workshop import new

RULE = '''
"""What a rule declares."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from taizhang.documents.nodes import Document
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Severity

Check = Callable[[Document], Iterable[tuple[Span, str]]]


@dataclass(frozen=True)
class Rule:
    code: str
    severity: Severity
    check: Check


def rule(*, code: str, severity: Severity) -> Callable[[Check], Rule]:
    return lambda check: Rule(code, severity, check)
'''
DIAGNOSTIC = '''
"""How much a rule minds."""

from enum import StrEnum


class Severity(StrEnum):
    WARNING = "warning"
'''
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
TRY_RULE = """
from taizhang.documents import Document, Span
from taizhang.review.rules.figures.lost_number import lost_number

found = list(lost_number.check(Document("前面。此处有误。", "txt", ())))
assert lost_number.code == "F102", lost_number
assert found == [(Span(3, 7), "数字丢失,请改正")], found
"""


def build(house: Path, **files: str) -> None:
    """Sets files below src/taizhang; in their names ``__`` stands for a folder."""
    for name, text in files.items():
        path = house / "src" / "taizhang" / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(text.lstrip(), "utf-8")


@pytest.mark.parametrize(
    ("arguments", "storey"),
    [
        (["rule", "figures/lost_number", "数字丢失"], "review"),
        (["register", "enterprises", "企业"], "registers"),
    ],
)
def test_without_its_storey_it_is_refused(house, capsys, arguments, storey):
    assert new.main(arguments, root=house) == 1
    assert f"the storey “{storey}” is not built yet" in capsys.readouterr().err


def test_a_rule_takes_the_next_code_of_its_family_and_finds_what_its_page_shows(house, run):
    build(
        house,
        review__rule=RULE,
        review__diagnostic=DIAGNOSTIC,
        review__rules__figures__old='CODE = 1  # code="F101"\n',
    )
    (house / "src" / "taizhang" / "review" / "rules" / "__init__.py").touch()
    assert new.main(["rule", "figures/lost_number", "数字丢失"], root=house) == 0
    written = house / "src" / "taizhang" / "review" / "rules" / "figures" / "lost_number.py"
    run("-m", "ruff", "check", written)
    run("-m", "ruff", "format", "--check", written)
    run("-c", TRY_RULE)
    cases = (house / "tests" / "review" / "rules" / "figures" / "lost_number.md").read_text("utf-8")
    assert cases.startswith("# 数字丢失\n")
    assert "⟦此处有误⟧" in cases


def test_a_rule_of_an_unknown_family_is_refused_with_the_families_there_are(house, capsys):
    build(house, review__rule=RULE, review__rules__figures__old="")
    assert new.main(["rule", "spelling/wrong_word", "错别字"], root=house) == 1
    assert "the families are: figures" in capsys.readouterr().err


def test_a_register_is_one_declaration_and_its_test_passes(house, content):
    build(house, registers__register=REGISTER)
    assert new.main(["register", "enterprises", "企业"], root=house) == 0
    declared = house / "src" / "taizhang" / "registers" / "enterprises.py"
    tested = house / "tests" / "registers" / "test_enterprises.py"
    content([declared, tested])
