"""``taizhang claims``: what it prints and answers, run as people run it."""

import json

KEYS = {
    "start",
    "end",
    "text",
    "metric",
    "value",
    "unit",
    "qualifier",
    "comparator",
    "comparator_value",
    "as_of",
    "kind",
}
PAPER = (
    "某市某局整改进展通报\n截至2024年6月底，规上企业142家，同比增长22.4%。\n"
    "兑付奖励近500余万元；力争新增3至5家；支持家企业申报专项。\n"
)


def test_json_has_the_agreed_keys_and_offsets_that_hold(taizhang, tmp_path):
    (tmp_path / "通报.txt").write_text(PAPER, "utf-8")
    done = taizhang("claims", "通报.txt", "--json")
    assert done.returncode == 0
    found = json.loads(done.stdout)["claims"]
    assert all(one.keys() >= KEYS for one in found)
    assert all(PAPER[one["start"] : one["end"]] == one["text"] for one in found)
    first, money, planned, lost = found
    assert (first["value"], first["unit"], first["as_of"]) == (142, "家", "2024-06")
    assert (first["comparator"], first["comparator_value"]) == ("同比增长", "22.4%")
    assert (money["value"], money["unit"], money["scale"], money["qualifier"]) == (
        500,
        "万元",
        10000,
        "近、余",
    )
    assert (planned["value"], planned["status"], planned["qualifier"]) == ([3, 5], "target", "目标")
    assert (lost["value"], lost["unit"], lost["value_start"]) == (None, "家", None)


def test_figures_of_a_workbook_name_their_cells(taizhang, samples):
    found = json.loads(taizhang("claims", samples / "ledger.xlsx", "--json").stdout)["claims"]
    assert found
    assert all(one["cell"] for one in found)


def test_the_listing_names_metric_figure_comparison_and_time(taizhang, tmp_path):
    (tmp_path / "通报.txt").write_text(PAPER, "utf-8")
    done = taizhang("claims", "通报.txt")
    assert done.returncode == 0
    for words in ("规上企业", "142家", "同比增长22.4%", "2024年6月底", "共 4 个数字，其中目标 1 个。"):
        assert words in done.stdout
    assert "1 个缺数字或单位" in done.stdout


def test_the_listing_speaks_english(taizhang, tmp_path):
    (tmp_path / "通报.txt").write_text(PAPER, "utf-8")
    done = taizhang("claims", "通报.txt", TAIZHANG_LANG="en")
    assert "4 figures, 1 of them targets." in done.stdout


def test_a_text_without_figures_says_so(taizhang, tmp_path):
    (tmp_path / "通知.txt").write_text("请各单位认真学习。\n", "utf-8")
    done = taizhang("claims", "通知.txt")
    assert done.returncode == 1
    assert "没有找到带单位的数字" in done.stderr


def test_a_file_that_is_not_there_is_named(taizhang):
    done = taizhang("claims", "没有.txt", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "没有这个文件：没有.txt" in done.stderr
