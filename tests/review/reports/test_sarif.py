"""SARIF 2.1.0: what the standard demands of a log, by clause, and what editors need to show it."""

from datetime import date
from pathlib import PurePosixPath

from documents.making.word import paragraph, word
from review.making import found, reported, span_of

from taizhang.documents.parse import from_text, parse
from taizhang.review.diagnostic import Severity
from taizhang.review.engine import Report
from taizhang.review.reports.sarif import Reviewed, as_sarif
from taizhang.review.waivers import Waiver

TEXT = "通报\n截止2025年6月，\n全市在建工业项目72个。"


def run_of(report: Report, name: str = "材料/通报 1.txt", unreadable: tuple[str, ...] = ()) -> dict:
    log = as_sarif([Reviewed(PurePosixPath(name), report)], "1.0", unreadable)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)  # 3.13.2, 3.13.4
    return log["runs"][0]


def test_every_rule_is_described_once_and_results_point_at_theirs():
    document = from_text(TEXT)
    run = run_of(reported(document, found(document, "截止")))
    rules = run["tool"]["driver"]["rules"]
    assert len({one["id"] for one in rules}) == len(rules)  # 3.19.23: the elements are distinct
    (result,) = run["results"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "W101"
    assert all(one["shortDescription"]["text"] and one["fullDescription"]["text"] for one in rules)
    assert all(
        len(set(one["properties"]["tags"])) == len(one["properties"]["tags"]) for one in rules
    )  # 3.8.2.1


def test_severities_become_levels():
    document = from_text(TEXT)
    report = reported(document, *(found(document, "截止", severity=one) for one in Severity))
    assert [one["level"] for one in run_of(report)["results"]] == ["error", "warning", "note"]  # 3.27.10


def test_a_text_is_located_by_line_and_column_and_offset():
    document = from_text(TEXT)
    (result,) = run_of(reported(document, found(document, "年6月，\n全市")))["results"]
    where = result["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "%E6%9D%90%E6%96%99/%E9%80%9A%E6%8A%A5%201.txt"}
    region = where["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (
        2,
        7,
        3,
        3,
    )
    assert (
        TEXT[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"] == "年6月，\n全市"
    )


def test_a_word_file_has_no_lines_but_a_place_in_words():
    document = parse(word(paragraph("甲") + paragraph("截止今年")), "a.docx")
    (result,) = run_of(reported(document, found(document, "截止", becomes="截至")), "a.docx")["results"]
    (location,) = result["locations"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "第 2 段"}]
    assert "startLine" not in location["physicalLocation"]["region"]
    assert "fixes" not in result


def test_the_repair_of_a_text_can_be_applied():
    document = from_text(TEXT)
    (result,) = run_of(reported(document, found(document, "截止", becomes="截至")))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]  # 3.55.3, 3.56.3
    (one,) = change["replacements"]
    at = one["deletedRegion"]["charOffset"]
    mended = TEXT[:at] + one["insertedContent"]["text"] + TEXT[at + one["deletedRegion"]["charLength"] :]
    assert mended == TEXT.replace("截止", "截至")


def test_what_was_waived_is_there_and_suppressed():
    document = from_text(TEXT)
    waiver = Waiver("W101", "截止", "照录原件", "张三", date(2031, 5, 6))
    report = Report(document, (), waived=((found(document, "截止"), waiver),))
    (result,) = run_of(report)["results"]
    assert result["suppressions"] == [{"kind": "external", "justification": "照录原件 (张三, 2031-05-06)"}]


def test_other_halves_are_related_locations_each_once():
    document = from_text(TEXT)
    other = span_of(document, "72个")
    (result,) = run_of(reported(document, found(document, "截止", related=(other, other))))["results"]
    assert [one["physicalLocation"]["region"]["snippet"]["text"] for one in result["relatedLocations"]] == [
        "72个"
    ]


def test_a_file_that_could_not_be_read_makes_the_run_unsuccessful():
    document = from_text(TEXT)
    sound, failed = (
        run_of(reported(document)),
        run_of(reported(document), unreadable=("b.txt：文件是空的。",)),
    )
    assert sound["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    assert failed["invocations"][0]["executionSuccessful"] is False
