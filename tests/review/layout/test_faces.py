"""The same face is known under the names that systems give it; a face alike in name only is not taken for it."""

import pytest

from taizhang.review.layout.faces import design
from taizhang.review.layout.standard import size_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("仿宋_GB2312", "仿宋"),
        ("ＦａｎｇＳｏｎｇ", "仿宋"),
        ("仿宋;仿宋_GB2312", "仿宋"),
        ("STFangsong", "仿宋"),
        ("方正楷体_GBK", "楷体"),
        ("SimHei", "黑体"),
        ("NSimSun", "宋体"),
        ("方正小标宋_GBK", "小标宋"),
        ("FZXBSJW--GB1-0", "小标宋"),
    ],
)
def test_names_of_one_face(name, expected):
    assert design(name) == expected


@pytest.mark.parametrize(
    "name", ["华文中宋", "微软雅黑", "方正大标宋简体", "Times New Roman", "思源宋体", "华文细黑"]
)
def test_other_faces_keep_their_names(name):
    assert design(name) == name


def test_no_name_is_no_face():
    assert design("") == ""


def test_sizes_are_called_as_people_call_them():
    assert [size_name(one) for one in (16, 22, 10.5, 11.5)] == ["三号", "二号", "五号", "11.5 磅"]
