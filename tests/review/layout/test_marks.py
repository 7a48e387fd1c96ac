"""Marks land where the defect stands, and on the title where the whole file is meant."""

from review.word.reading import comments, passages
from review.word_pages.notation import drawn

from taizhang.documents.parse import parse
from taizhang.review import review
from taizhang.review.reports.json import as_json
from taizhang.review.reports.word import as_word

CASE = """【版面】纸 215.9×279.4 毫米，右 31.9 毫米，下 17.4 毫米
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{宋体，小四|召开专题会议6次}，研究部署整改{删除 张三|和追责}工作。"""


def commented():
    data = drawn(CASE)[0]
    report = review(parse(data, "a.docx"), profile=None)
    written = as_word(report, data)
    return (
        report,
        dict(zip((one.code for one in report.diagnostics), passages(written).values(), strict=True)),
        written,
    )


def test_comments_hang_on_the_run_the_title_and_the_place_of_what_was_deleted():
    _report, places, written = commented()
    assert places["G102"] == "中共云泽县水利局党组关于巡察整改进展情况的通报"
    assert places["G114"] == "召开专题会议6次"
    assert places["X107"] in ("改", "工")
    assert any("张三" in line for one in comments(written).values() for line in one)


def test_programs_get_an_empty_stretch_for_what_is_no_longer_there():
    report, _places, _written = commented()
    told = {one["code"]: one for one in as_json(report)["diagnostics"]}
    assert told["X107"]["start"] == told["X107"]["end"]
    assert told["X107"]["text"] == ""
    assert report.document.text[told["X107"]["start"] :].startswith("工作。")
