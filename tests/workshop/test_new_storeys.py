"""Rules and registers: each works in its storey as it stands."""

import re
import shutil

import pytest

from taizhang.review.catalogue import all_rules
from taizhang.review.families import FAMILIES
from workshop import new
from workshop.machine import ROOT


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


def test_a_register_is_one_declaration_that_is_listed_and_its_test(house, run):
    assert new.main(["register", "patents", "专利"], root=house) == 0
    declared = house / "src" / "taizhang" / "registers" / "declared" / "patents.py"
    tested = house / "tests" / "registers" / "declared" / "test_patents.py"
    run("-m", "ruff", "check", declared, tested)
    run("-m", "ruff", "format", "--check", declared, tested)
    asked = "from taizhang.registers.catalogue import registers; print(list(registers())[-1], registers()['patents'].one)"
    told = run("-c", f"import django; django.setup(); {asked}")
    assert told.split() == ["patents", "专利"]
