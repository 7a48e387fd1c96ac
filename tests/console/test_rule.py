"""``taizhang rule``: a rule's page, the list of all, the pages as files."""

from taizhang.review.catalogue import everything
from taizhang.review.reports.rule_pages import rule_pages


def test_a_page_says_what_why_wrong_right_and_whence(taizhang):
    for name in ("W101", "w101", "jiezhi-confused"):
        done = taizhang("rule", name)
        assert done.returncode == 0
        assert done.stdout.startswith("# W101 “截止”误作“截至”\n\n必改 · 用语 · 准确性")
        assert [
            one for one in ("做什么", "为什么", "反例", "正例", "依据") if f"## {one}" not in done.stdout
        ] == []


def test_the_list_names_every_rule(taizhang):
    said = taizhang("rule").stdout
    assert [one.code for one in everything() if f" {one.code} " not in said] == []
    assert f"共 {len(everything())} 条" in said


def test_an_unknown_rule_is_one_sentence(taizhang):
    done = taizhang("rule", "Z999")
    assert (done.returncode, done.stderr) == (2, "没有 Z999 这条规则；taizhang rule 列出全部规则。\n")


def test_pages_are_written_and_those_of_rules_that_are_gone_taken_away(taizhang, tmp_path):
    folder = tmp_path / "rules"
    folder.mkdir()
    for name in ("Z999.md", "notes.md"):
        (folder / name).write_text("旧", "utf-8")
    assert taizhang("rule", "--write", folder).returncode == 0
    written = {one.name: one.read_text("utf-8") for one in folder.iterdir()}
    assert written == {**rule_pages(), "notes.md": "旧"}
