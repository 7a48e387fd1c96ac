"""Each paragraph is seen for what it is: only prose owes a full stop."""

from taizhang.documents.parse import from_text
from taizhang.review.manuscript import Manuscript

PAPER = """中共云泽县委第五巡察组关于对县水利局党组巡察情况的反馈意见

（2025年4月18日）

县水利局党组：

根据统一部署，县委第五巡察组开展了巡察。现将情况反馈如下：

一、总体评价

（一）关于“学习不深不透。全年仅1次。”的问题

（1）招标把关不严。3个项目使用同一联系人。

联系电话：0890-5537216；电子邮箱：wlj@example.com

附件：1.问题清单

中共云泽县委第五巡察组

2025年4月18日
"""


def roles(text):
    return [one.role for one in Manuscript(from_text(text)).passages]


def test_the_parts_of_a_paper_are_told_apart():
    assert roles(PAPER) == [
        "title",
        "dated",
        "addressee",
        "prose",
        "heading",
        "heading",
        "prose",
        "contact",
        "attachment",
        "signature",
        "dated",
    ]


def test_a_label_is_no_part_of_the_body():
    manuscript = Manuscript(from_text("（一） 加强学习\n制定计划，学习5次。\n"))
    first = manuscript.passages[0]
    assert (manuscript[first.label_span], manuscript[first.body]) == ("（一）", "加强学习")


def test_a_damaged_signature_date_is_a_date():
    assert roles("现将情况予以公布。\n中共云泽县水利局党组\n2025827\n")[-1] == "dated"


def test_a_short_sentence_is_prose_and_a_short_phrase_is_not():
    assert roles("特此公示。\n特此公示\n一句话说完的段落。\n")[:2] == ["prose", "other"]
