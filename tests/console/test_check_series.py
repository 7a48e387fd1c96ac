"""``--against`` and ``--series``: contradictions between documents, in every form in which ``taizhang check`` answers."""

import json

import docx
import pytest

LAST = "截至2024年6月，全市规上工业企业116家，在建工业项目45个。\n"
THIS = "截至2025年6月，全市规上工业企业142家，同比增长22.4%；在建工业项目72个，同比增长80%。\n"
AGAINST = ("check", "今年.txt", "--against", "去年.txt")


@pytest.fixture
def years(tmp_path):
    (tmp_path / "去年.txt").write_text(LAST, "utf-8")
    (tmp_path / "今年.txt").write_text(THIS, "utf-8")


def test_a_contradiction_is_shown_with_both_places(taizhang, years):
    done = taizhang(*AGAINST)
    assert done.returncode == 0
    assert "存疑 C102" in done.stdout
    assert "今年.txt:1:34" in done.stdout
    assert "对照 去年.txt:1:24：在建工业项目45个" in done.stdout
    assert "C102" not in taizhang("check", "今年.txt").stdout


def test_json_tells_both_documents_and_their_spans(taizhang, years):
    said = json.loads(taizhang(*AGAINST, "--format", "json").stdout)
    (one,) = said["series"]
    assert (one["code"], THIS[one["start"] : one["end"]]) == ("C102", "在建工业项目72个")
    (other,) = one["elsewhere"]
    assert (other["document"], LAST[other["start"] : other["end"]]) == ("去年.txt", "在建工业项目45个")
    assert "应为60.0%" in one["message"]
    assert said["summary"]["suspect"] == 1
    assert "series" not in json.loads(taizhang("check", "今年.txt", "--format", "json").stdout)


def test_a_log_relates_the_other_document(taizhang, years):
    log = json.loads(taizhang(*AGAINST, "--format", "sarif").stdout)
    (found,) = [one for one in log["runs"][0]["results"] if one["ruleId"] == "C102"]
    (related,) = found["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "%E5%8E%BB%E5%B9%B4.txt"
    assert related["physicalLocation"]["region"]["startColumn"] == 24
    assert log["runs"][0]["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == "C102"


def test_a_page_and_a_word_comment_name_the_other_document(taizhang, years, tmp_path):
    assert "对照 去年.txt:1:24：在建工业项目45个" in taizhang(*AGAINST, "--format", "html").stdout
    taizhang(*AGAINST, "--word", "批注.docx")
    said = [one.text for one in docx.Document(str(tmp_path / "批注.docx")).comments]
    assert any(one.startswith("C102 存疑") and "对照 去年.txt:1:24" in one for one in said)


def test_each_of_a_series_is_compared_with_those_before_it(taizhang, years, tmp_path):
    (tmp_path / "季报.txt").write_text("截至2025年6月，全市规上工业企业145家。\n", "utf-8")
    said = json.loads(
        taizhang("check", "去年.txt", "今年.txt", "季报.txt", "--series", "--format", "json").stdout
    )
    found = [(one["file"], [each["code"] for each in one.get("series", ())]) for one in said["files"]]
    assert found == [("去年.txt", []), ("今年.txt", ["C102"]), ("季报.txt", ["C101"])]


def test_several_files_and_processes_are_compared_with_the_same_document(taizhang, years, tmp_path):
    (tmp_path / "季报.txt").write_text("截至2024年6月，全市规上工业企业145家。\n", "utf-8")
    wanted = ("check", "今年.txt", "季报.txt", "--against", "去年.txt", "--jobs")
    alone, shared = taizhang(*wanted, 1), taizhang(*wanted, 2)
    assert alone.stdout == shared.stdout
    assert "C101" in alone.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("今年.txt", "--against", "没有.txt"), "没有这个文件：没有.txt"),
        (("今年.txt", "去年.txt", "--series", "--fix", "safe"), "--series 一次最多比对 200 份"),
    ],
)
def test_wrong_use_is_one_sentence(taizhang, years, arguments, sentence):
    done = taizhang("check", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr


def test_a_contradiction_can_be_waived(taizhang, years, tmp_path):
    (tmp_path / "豁免.toml").write_text(
        '[[waiver]]\ncode = "C102"\npassage = "在建工业项目72个"\nreason = "去年口径不同"\nperson = "张三"\non = 2031-05-06\n',
        "utf-8",
    )
    said = json.loads(taizhang(*AGAINST, "--waivers", "豁免.toml", "--format", "json").stdout)
    assert (said["series"], said["summary"]["waived"]) == ([], 1)
