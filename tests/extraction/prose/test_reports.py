"""What the reader of a paper is told: lost and doubled numbers, counts that do not agree, text that found no place."""

from collections.abc import Callable

from taizhang.extraction import Proposal

Read = Callable[[str], Proposal]
HEAD = "关于巡察整改情况的通报\n一、整改总体情况\n{intro}\n二、整改情况\n"


def codes(proposal: Proposal) -> list[str]:
    return [note.code for note in proposal.warnings]


def paper(*headings: str, intro: str = "召开会议3次。") -> str:
    body = "".join(f"{heading}\n整改情况：一是补课4次。二是测试2次。\n" for heading in headings)
    return HEAD.format(intro=intro) + body + "三、下一步打算\n"


def test_a_paper_in_order_gives_no_note(read: Read):
    assert codes(read(paper("（一）关于“甲不够”的问题", "（二）关于“乙不够”的问题"))) == []


def test_a_skipped_number_is_named(read: Read):
    proposal = read(paper("（一）关于“甲不够”的问题", "（三）关于“乙不够”的问题"))
    assert codes(proposal) == ["numbering-skipped"]
    assert "缺第2" in proposal.warnings[0].sentence()
    assert proposal.warnings[0].place is not None


def test_a_doubled_number_is_named(read: Read):
    proposal = read(paper("（一）关于“甲不够”的问题", "（二）关于“乙不够”的问题", "（二）关于“丙不够”的问题"))
    assert codes(proposal) == ["numbering-repeated"]
    assert len(proposal.findings) == 3


def test_a_damaged_label_is_mended_and_named(read: Read):
    proposal = read(paper("（一）关于“甲不够”的问题", "）关于“乙不够”的问题"))
    assert codes(proposal) == ["numbering-damaged"]
    assert [finding.title for finding in proposal.findings] == ["甲不够", "乙不够"]


def test_a_heading_without_number_among_numbered_ones_is_named(read: Read):
    proposal = read(paper("（一）关于“甲不够”的问题", "关于“乙不够”的问题", "（三）关于“丙不够”的问题"))
    assert codes(proposal) == ["numbering-damaged"]
    assert len(proposal.findings) == 3


def test_lost_and_doubled_clause_markers_are_named(read: Read):
    body = "（一）关于“甲不够”的问题\n整改情况：一是补课4次。三是测试2次。三是通报1次。\n"
    proposal = read(HEAD.format(intro="召开会议。") + body)
    assert codes(proposal) == ["marker-skipped", "marker-repeated"]
    assert len(proposal.findings[0].measures) == 3


def test_counts_that_do_not_agree_are_named_and_kept(read: Read):
    proposal = read(paper("（一）关于“甲不够”的问题", intro="巡察反馈1个方面5个问题，制定整改措施2项。"))
    assert proposal.declared == {"aspects": 1, "findings": 5, "measures": 2}
    assert codes(proposal) == ["count-findings"]
    assert "5 个问题" in proposal.warnings[0].sentence()


def test_text_that_found_no_place_is_reported(read: Read):
    stray = "局党组还就此事专门向县委作了书面检查和说明。"
    text = paper("（一）关于“甲不够”的问题").replace("三、下", f"{stray}\n三、下")
    assert [text[span.start : span.end] for span in read(text).unplaced] == [stray]


def test_facts_goals_and_next_steps_are_no_measures(read: Read):
    body = (
        "（一）关于“甲不够”的问题\n问题表现：2030年以来3次未完成。\n整改目标：明显好转。\n整改措施：一是补课4次。二是测试2次。"
        "下一步，将继续推进。\n整改成效：合格率提高。\n"
    )
    (finding,) = read(HEAD.format(intro="召开会议。") + body).findings
    assert [measure.text for measure in finding.measures] == ["补课4次", "测试2次"]
    assert finding.progress == "合格率提高。"


def test_organising_advice_and_plans_yield_nothing(read: Read):
    text = (
        "关于巡察整改情况的通报\n一、整改组织情况\n（一）加强领导。一是成立专班。二是压实责任。\n二、意见建议\n（一）抓学习。一是补课。\n"
        "三、下一步打算\n（一）针对薄弱环节持续推进。一是巩固。二是提升。\n"
    )
    assert read(text).findings == ()
