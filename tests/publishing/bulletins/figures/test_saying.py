"""Exact numbers as people read them (写数)."""

import pytest

from taizhang.publishing.bulletins.figures.saying import readable


@pytest.mark.parametrize(
    ("exact", "said"),
    [
        ("19.33333333333333333333333333", "19.3333"),
        ("19.76666666666666666666666667", "19.7667"),
        ("233.10", "233.1"),
        ("142", "142"),
        ("0.00", "0"),
        ("-1.5", "-1.5"),
        ("", ""),
    ],
)
def test_what_has_no_end_is_cut_where_nobody_reads_on(exact, said):
    assert readable(exact) == said
