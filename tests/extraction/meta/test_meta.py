"""What a paper says about itself: kind, title, parties, dates over the turn of the year, contacts but not the site's."""

from collections.abc import Callable

import pytest

from taizhang.extraction import Proposal

Read = Callable[[str], Proposal]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("中共甲县乙局党组关于巡察整改进展情况的通报", "整改通报"),
        ("中共甲县委第二巡察组关于对县乙局党组巡察情况的反馈意见", "反馈意见"),
        ("甲县乙局党组巡察反馈问题整改方案", "整改方案"),
        ("甲县乙局党组巡察反馈问题整改台账", "整改台账"),
        ("关于2030年度县级预算执行审计查出问题整改情况的报告", "审计整改报告"),
        ("关于生态环境保护督察反馈问题整改完成情况的公示", "环境整改公示"),
    ],
)
def test_the_title_names_the_kind(read: Read, title: str, kind: str):
    meta = read(f"{title}\n现将有关情况公布如下。\n").meta
    assert (meta["kind"], meta["title"]) == (kind, title)


def test_a_paper_that_gives_orders_is_of_no_kind(read: Read):
    assert "kind" not in read("关于做好巡察整改情况公开工作的通知\n各单位：\n请认真落实。\n").meta


def test_a_title_over_two_lines_is_one(read: Read):
    meta = read("中共甲县乙局党组\n关于巡察整改情况的通报\n2031年1月2日至2月3日，县委巡察组开展巡察。\n").meta
    assert meta["title"] == "中共甲县乙局党组关于巡察整改情况的通报"
    assert meta["organization"] == "中共甲县乙局党组"


def test_a_short_name_is_spelled_out_with_its_place(read: Read):
    meta = read(
        "中共云泽县委第五巡察组关于对县水利局党组巡察情况的反馈意见\n（2031年4月18日）\n县水利局党组：\n"
    ).meta
    assert meta["organization"] == "中共云泽县水利局党组"
    assert meta["issuer"] == "中共云泽县委第五巡察组"
    assert meta["feedback_date"] == "2031-04-18"


@pytest.mark.parametrize(
    ("intro", "expected"),
    [
        (
            "2030年3月1日至4月30日，县委巡察组开展巡察，7月5日反馈意见。",
            ("2030-03-01", "2030-04-30", "2030-07-05"),
        ),
        (
            "2030年10月8日至12月20日，县委巡察组开展巡察，2月3日反馈意见。",
            ("2030-10-08", "2030-12-20", "2031-02-03"),
        ),
        (
            "2030年11月6日至2031年1月12日，县委巡察组开展巡察，3月28日反馈意见。",
            ("2030-11-06", "2031-01-12", "2031-03-28"),
        ),
        ("2030111日至1230日，县委巡察组开展巡察。", None),
    ],
)
def test_dates_of_the_inspection(read: Read, intro: str, expected: tuple[str, str, str] | None):
    meta = read(f"关于巡察整改情况的通报\n{intro}\n").meta
    got = (meta.get("inspection_from"), meta.get("inspection_to"), meta.get("feedback_date"))
    assert got == (expected or (None, None, None))


def test_the_round_is_quoted(read: Read):
    assert (
        read("关于巡察整改情况的通报\n按照十六届县委第六轮巡察统一安排，开展巡察。\n").meta["round"]
        == "十六届县委第六轮巡察"
    )


def test_contacts_are_those_of_the_paper_not_of_the_site(read: Read):
    text = (
        "关于巡察整改情况的通报\n欢迎监督。联系电话：0890-5537216转803；电子邮箱：zgb@example.com；邮政地址：听涛路6号。\n中共某局党组\n"
        "2031年8月27日\n主办单位：某委员会\n联系电话：0710-8221818\n联系地址：天河路33号\n"
    )
    meta = read(text).meta
    assert (meta["phone"], meta["email"], meta["address"]) == ("0890-5537216", "zgb@example.com", "听涛路6号")
    assert meta["published_date"] == "2031-08-27"
