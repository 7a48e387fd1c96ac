"""What stops a publication (个人信息), and what looks like it and does not."""

import pytest

from taizhang.publishing.bulletins.personal import Personal, personal_data_in

STOPS = [
    ("经查，李某（身份证号：110101199003074514）违规领取补助。", Personal.IDENTITY, "110101199003074514"),
    (
        "证件１１０１０１１９９００３０７４５１４已核对",
        Personal.IDENTITY,
        "１１０１０１１９９００３０７４５１４",
    ),
    ("证件 110101 19900307 4514 已核对", Personal.IDENTITY, "110101 19900307 4514"),
    ("旧证号110101900307451。", Personal.IDENTITY, "110101900307451"),
    ("村民李某，电话13812345678，反映补贴迟发。", Personal.MOBILE, "13812345678"),
    ("项目负责人138-1234-5678到场。", Personal.MOBILE, "138-1234-5678"),
    ("群众反映后，受理电话由当事人13812345678留下。", Personal.MOBILE, "13812345678"),
    ("补贴发放到李某银行卡6222020200112230004。", Personal.CARD, "6222020200112230004"),
    ("补贴发放到6222 0202 0011 2230 004。", Personal.CARD, "6222 0202 0011 2230 004"),
    ("开户账号4111111111111111。", Personal.CARD, "4111111111111111"),
    ("请发到zhangsan@qq.com。", Personal.EMAIL, "zhangsan@qq.com"),
]


@pytest.mark.parametrize(("text", "kind", "said"), STOPS)
def test_it_names_kind_and_place(text: str, kind: Personal, said: str) -> None:
    (found,) = personal_data_in(text)
    assert (found.kind, found.text, text[found.start : found.end]) == (kind, said, said)


@pytest.mark.parametrize(
    "text",
    [
        "身份证号110101********4514，证号110101199003074515的校验码不符。",
        "统一社会信用代码为914201001774190037，项目编号2024050617000012345。",
        "旧账110101901307451不是日期，金额13812345678元。",
        "监督电话：13812345678，0710-8237202，监督邮箱：yuanhe@163.com。",
        "退缴至廉政账户，账号6222020200112230004。",
        "批次4111111111111111，邮箱kjj@hezhou.gov.cn。",
        "",
    ],
)
def test_what_is_no_personal_number_stops_nothing(text: str) -> None:
    assert personal_data_in(text) == []


def test_contacts_that_the_house_published_stop_nothing() -> None:
    text = "请联系周明13812345678或写信zhou@qq.com；李某13987654321。"
    contacts = ["138-1234-5678", "Zhou@qq.com"]
    assert [one.text for one in personal_data_in(text, contacts=contacts)] == ["13987654321"]


def test_several_are_told_in_their_order() -> None:
    text = "李某13987654321，卡号6222020200112230004，身份证110101199003074514。"
    assert [one.kind for one in personal_data_in(text)] == [Personal.MOBILE, Personal.CARD, Personal.IDENTITY]
