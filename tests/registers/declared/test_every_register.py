"""What holds of every register, whichever there are: its words are its own, its rules stand on empty rows, its figures count."""

from datetime import date

import pytest
import shelving

from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import shelf_of, value_of
from taizhang.registers.books.importing.headings import find_header, plain
from taizhang.registers.books.models import TABLES
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.fields import Reference
from taizhang.web.desk.registers.shown import heading

REGISTERS = registers().values()
names = {"argvalues": REGISTERS, "ids": lambda one: one.name}


@pytest.mark.parametrize("register", **names)
def test_no_word_names_two_of_its_columns(register):
    words: dict[str, str] = {}
    for field in register.fields:
        for word in {plain(str(one)) for one in (field.title, *field.headings)}:
            assert words.setdefault(word, field.name) == field.name, word


@pytest.mark.parametrize("register", **names)
def test_the_headings_that_it_writes_are_read_back(register):
    written = [["底账编号", *(heading(field) for field in register.fields)]]
    header = find_header(written, register, {})
    read = [column.field for column in header.columns]
    assert read == ["", *(field.name for field in register.fields)]


@pytest.mark.parametrize("register", **names)
def test_its_rules_say_nothing_of_an_empty_row(register):
    empty = dict.fromkeys(register.by_name)
    assert [check.wrong(empty) for check in register.checks] == [""] * len(register.checks)


@pytest.mark.parametrize("register", **names)
def test_a_row_can_be_known_again_by_what_it_must_have(register):
    required = {field.name for field in register.fields if field.is_required}
    assert any(required & set(key) for key in register.keys)
    assert register.called in register.by_name


@pytest.mark.parametrize("register", **names)
def test_what_it_refers_to_is_there(register):
    referred = [field.register for field in register.fields if isinstance(field, Reference)]
    assert set(referred) <= set(registers())


@pytest.mark.parametrize("register", **names)
def test_names_of_its_indexes_fit_into_every_database(register):
    meta = TABLES[register.name]._meta
    made = [one.name for one in (*meta.indexes, *meta.constraints)]
    assert len(set(made)) == len(made)
    assert max(map(len, made)) <= 30


def nought_or_refused(formula, shelf) -> bool:
    try:
        return value_of(formula, shelf, date(2025, 6, 30)) == 0
    except Refused as why:
        return "底账里没有" in str(why)


@pytest.mark.django_db
def test_every_suggested_figure_is_nought_or_refused_in_words_where_nothing_is_kept(house):
    for name in registers():
        shelving.opened(house, name)
    shelf = shelf_of(house.unit.pk)
    for register in REGISTERS:
        for seed in register.seeds:
            assert nought_or_refused(seed.formula, shelf)
            assert seed.per is None or value_of(seed.per, shelf, date(2025, 6, 30)) == 0


def test_no_two_suggestions_share_a_code():
    codes = [seed.code for register in REGISTERS for seed in register.seeds]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("register", **names)
def test_rows_of_its_samples_pass_its_own_rules(register):
    for sample in register.samples:
        for row in sample.rows:
            values = dict.fromkeys(register.by_name) | dict(row)
            assert [why for check in register.checks if (why := check.wrong(values))] == []
            assert register.key_of(values)
            for name, value in row.items():
                field = register.by_name[name]
                assert value is None or field.read(str(field.plain(value))) == value
