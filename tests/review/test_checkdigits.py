"""Check digits: the numbers of the standards' own examples pass, one digit changed does not."""

import pytest

from taizhang.review.checkdigits import has_identity_shape, is_identity, is_luhn

IDENTITY = "11010519491231002X"
CARD = "4222222222222220"


def test_the_example_of_the_identity_standard_passes():
    assert is_identity(IDENTITY)
    assert is_identity(IDENTITY.lower())


@pytest.mark.parametrize("at", range(17))
def test_one_digit_changed_breaks_an_identity_number(at):
    other = str((int(IDENTITY[at]) + 1) % 10)
    assert not is_identity(IDENTITY[:at] + other + IDENTITY[at + 1 :])


@pytest.mark.parametrize(
    "number", ["110105194913310021", "991231199003074514", "11010518491231002X", "1101051949123100"]
)
def test_no_such_day_province_century_or_length_is_no_identity(number):
    assert not has_identity_shape(number)


def test_a_card_passes_and_one_digit_changed_does_not():
    assert is_luhn(CARD)
    assert [
        at for at in range(len(CARD)) if is_luhn(CARD[:at] + str((int(CARD[at]) + 1) % 10) + CARD[at + 1 :])
    ] == []
