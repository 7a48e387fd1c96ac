"""Names that mean one organisation are told from names that ought to and do not."""

import pytest

from taizhang.review.organizations import abbreviates, differ


@pytest.mark.parametrize(
    ("title", "signature"),
    [
        ("中共望岚区文化和旅游局党组", "中共望岚区文化和旅游体育局党组"),
        ("槐阴县商务局党组", "槐阴县商务与粮食局党组"),
        ("中共云泽县委第五巡察组", "中共云泽县委第三巡察组"),
        ("中共望岚区水利局党组", "中共望兰区水利局党组"),
        ("云泽县农业农村局", "云泽县农业农村和水利局"),
        ("中共雾岭县水利和湖泊局党组", "中共雾岭县水务局党组"),
        ("桑洲县民政局党组", "桑洲县民政和社会事务局党组"),
    ],
)
def test_these_differ(title, signature):
    assert differ(title, signature)
    assert differ(signature, title)


@pytest.mark.parametrize(
    ("title", "signature"),
    [
        ("中共老河口市科技经信局党组", "中共老河口市科学技术和经济信息化局党组"),
        ("中共云泽县卫健局党组", "云泽县卫生健康局党组"),
        ("云泽县住建局", "云泽县住房和城乡建设局"),
        ("云泽县发改局党组", "中共云泽县发展和改革局党组"),
        ("中共云泽县水利局党组", "县水利局党组"),
        ("中共云泽县水利局党组", "云泽县纪委监委"),
        ("中共云泽县水利局党组", "云泽县教育局"),
        ("中共崇礼湾镇党委政府", "崇礼湾镇人民政府"),
    ],
)
def test_these_do_not(title, signature):
    assert not differ(title, signature)
    assert not differ(signature, title)


def test_a_short_form_covers_every_function_of_the_full_one():
    assert abbreviates("文旅", "文化和旅游")
    assert not abbreviates("文旅", "文化和旅游体育")
    assert not abbreviates("体旅", "文化和旅游体育")
