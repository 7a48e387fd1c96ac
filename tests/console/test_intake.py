"""``taizhang intake``: what it prints, writes and answers, run as people run it."""

import json
import unicodedata
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook


def test_json_has_the_agreed_keys_and_offsets_that_hold(taizhang, samples):
    done = taizhang("intake", samples / "bulletin.txt", "--json")
    assert done.returncode == 0
    said = json.loads(done.stdout)
    assert {"meta", "findings", "unplaced", "warnings"} <= said.keys()
    text = (samples / "bulletin.txt").read_bytes().decode()
    for finding in said["findings"]:
        assert {"number", "path", "title", "status", "start", "end", "text", "measures"} <= finding.keys()
        assert finding["title"] in text[finding["start"] : finding["end"]]
        assert finding["body_start"] <= finding["start"] < finding["end"] <= finding["body_end"]
        for measure in finding["measures"]:
            assert {"start", "end", "text", "leader", "lead_unit", "person", "due"} <= measure.keys()
            assert measure["text"].rstrip("。") in text[measure["start"] : measure["end"]]
    assert len(said["findings"]) == 4


def test_json_of_a_workbook_names_the_cells(taizhang, samples):
    said = json.loads(taizhang("intake", samples / "ledger.xlsx", "--json").stdout)
    assert [finding["cell"] for finding in said["findings"]] == ["C5", "C6", "C7", "C8"]
    assert [measure["cell"] for measure in said["findings"][0]["measures"]] == ["D5", "D5", "D5"]
    assert [(warning["code"], warning["cell"]) for warning in said["warnings"]] == [("due_is_serial", "I8")]
    assert said["findings"][3]["measures"][0]["due"] is None


def test_a_ledger_in_word_and_one_in_gb18030_go_the_same_way(taizhang, samples):
    word = json.loads(taizhang("intake", samples / "ledger.docx", "--json").stdout)
    assert [len(finding["measures"]) for finding in word["findings"]] == [2, 1 + 1, 1]
    assert word["findings"][1]["measures"][0]["leader"] == "韩知白"
    pasted = json.loads(taizhang("intake", samples / "ledger-gb18030.txt", "--json").stdout)
    assert [finding["status"] for finding in pasted["findings"]] == ["已整改", "部分整改"]
    assert pasted["findings"][0]["measures"][1]["person"] == "冯听澜"


def test_the_listing_fits_the_terminal_and_ends_with_what_to_do(taizhang, samples):
    done = taizhang("intake", samples / "ledger.xlsx")
    lines = done.stdout.splitlines()
    wide = [
        line for line in lines if sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) > 80
    ]
    assert wide == []
    assert "找到 4 个问题、8 条措施。" in lines
    assert "顾云山 · 农田建设股 · 孟初晴 · 2031年8月31日" in done.stdout
    assert lines[-1].startswith("下一步：")


def test_the_three_lists_are_written(taizhang, samples, tmp_path):
    done = taizhang("intake", samples / "plan.docx", "--to", "三清单.xlsx")
    assert done.returncode == 0
    assert "已写出 三清单.xlsx" in done.stderr
    assert load_workbook(tmp_path / "三清单.xlsx").sheetnames == ["问题清单", "任务清单", "责任清单"]


def test_english_is_one_switch_away(taizhang, samples):
    done = taizhang("intake", "nowhere.docx", TAIZHANG_LANG="en")
    assert done.returncode == 2
    assert done.stderr.strip().isascii()


@pytest.mark.parametrize(
    ("name", "content", "code", "sentence"),
    [
        ("没有.docx", None, 2, "没有这个文件：没有.docx"),
        ("空.txt", b"", 2, "空.txt：文件是空的"),
        ("照片.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, 2, "照片.xlsx："),
        ("通知.txt", "关于召开会议的通知\n定于明天上午召开会议。\n".encode(), 1, "没有找到问题"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(taizhang, tmp_path, name, content, code, sentence):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = taizhang("intake", name)
    assert done.returncode == code
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_file_with_nothing_found_still_gives_json(taizhang, tmp_path):
    (tmp_path / "通知.txt").write_text("关于召开会议的通知\n定于明天上午召开会议。\n", "utf-8")
    done = taizhang("intake", "通知.txt", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["findings"] == []


def test_the_lists_never_land_on_the_file_that_is_read(taizhang, samples, tmp_path):
    own = tmp_path / "台账.xlsx"
    own.write_bytes((samples / "ledger.xlsx").read_bytes())
    assert taizhang("intake", own, "--to", own).returncode == 2
    assert own.read_bytes() == (samples / "ledger.xlsx").read_bytes()
    assert ZipFile(own).testzip() is None


def test_a_target_that_cannot_be_written_is_one_sentence(taizhang, samples):
    other = taizhang("intake", samples / "plan.docx", "--to", "清单.docx")
    assert (other.returncode, "以 .xlsx 结尾" in other.stderr) == (2, True)
    nowhere = taizhang("intake", samples / "plan.docx", "--to", "没有这里/清单.xlsx")
    assert (nowhere.returncode, "文件夹" in nowhere.stderr) == (2, True)
