"""``taizhang check``: what it prints, writes and answers, run as people run it."""

import json

import pytest

WRONG = "通报\n\n截止2025年6月，全市在建工业项目72个。\n"
RIGHT = "关于开会的通知\n\n请各股室于会前报送名单。\n"
WAIVER = '[[waiver]]\ncode = "W101"\npassage = "截止"\nreason = "照录"\nperson = "张三"\non = 2031-05-06\n'


@pytest.fixture
def wrong(tmp_path):
    file = tmp_path / "通报.txt"
    file.write_bytes(WRONG.encode("gb18030"))
    return file


@pytest.fixture
def right(tmp_path):
    file = tmp_path / "通知.txt"
    file.write_text(RIGHT, "utf-8")
    return file


def codes(said: dict) -> set[str]:
    return {one["code"] for one in said["diagnostics"]}


def test_a_defect_is_shown_where_it_stands_and_the_answer_is_1(taizhang, wrong):
    done = taizhang("check", "通报.txt")
    assert done.returncode == 1
    assert "必改 W101 时点前应当用“截至”\n  ┌ 通报.txt:3:1\n  │ 截止2025年6月" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_text_without_must_fixes_answers_0(taizhang, right):
    done = taizhang("check", right.name, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["summary"]["must"]) == (0, 0)


def test_json_of_one_file_and_of_several(taizhang, wrong, right):
    one = json.loads(taizhang("check", wrong.name, "--format", "json").stdout)
    assert one.keys() == {"diagnostics", "summary"}
    assert "W101" in codes(one)
    done = taizhang("check", wrong.name, right.name, "没有.txt", "--format", "json")
    several = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (2, "没有这个文件：没有.txt\n")
    assert several["files"][0]["diagnostics"] == one["diagnostics"]
    assert [one["file"] for one in several["files"]] == ["通报.txt", "通知.txt", "没有.txt"]


def test_what_cannot_be_read_answers_2_and_prints_nothing_else(taizhang, tmp_path):
    (tmp_path / "空.txt").write_bytes(b"")
    for form in ("text", "json"):
        done = taizhang("check", "空.txt", "--format", form)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("空.txt：文件是空的")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "html"])
def test_several_processes_say_what_one_says(taizhang, tmp_path, samples, form):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(WRONG.replace("72", str(number)), "utf-8")
    alone = taizhang("check", tmp_path, samples / "bulletin.txt", "--format", form, "--jobs", 1)
    shared = taizhang("check", tmp_path, samples / "bulletin.txt", "--format", form, "--jobs", 2)
    assert (alone.stdout, alone.returncode) == (shared.stdout, shared.returncode)
    assert alone.stdout


def test_a_folder_is_its_files(taizhang, wrong, right, tmp_path):
    (tmp_path / "~$通报.docx").write_bytes(b"lock")
    said = json.loads(taizhang("check", tmp_path, "--format", "json").stdout)
    assert [one["file"].rpartition("/")[2] for one in said["files"]] == ["通报.txt", "通知.txt"]
    empty = tmp_path / "空"
    empty.mkdir()
    assert "没有可以审核的文件" in taizhang("check", empty).stderr


def test_comments_are_written_and_the_original_stays(taizhang, wrong, samples, tmp_path):
    import docx

    assert "已写出 批注.docx" in taizhang("check", wrong.name, "--word", "批注.docx").stderr
    assert wrong.read_bytes() == WRONG.encode("gb18030")
    said = [one.text for one in docx.Document(str(tmp_path / "批注.docx")).comments]
    assert any(one.startswith("W101 必改") for one in said)
    done = taizhang("check", wrong.name, samples / "plan.docx", "--word", "批注")
    assert sorted(one.name for one in (tmp_path / "批注").iterdir()) == ["plan-批注.docx", "通报-批注.docx"]
    assert done.returncode in (0, 1)


def test_a_repair_is_written_beside_and_the_original_stays_until_asked(taizhang, wrong, tmp_path):
    first = taizhang("check", wrong.name, "--fix", "safe", "--format", "json")
    assert wrong.read_bytes() == WRONG.encode("gb18030")
    assert (tmp_path / "通报-已改.txt").read_bytes() == WRONG.replace("截止", "截至").encode("gb18030")
    assert "W101" not in codes(json.loads(first.stdout))
    taizhang("check", wrong.name, "--fix", "safe")
    assert (tmp_path / "通报-已改2.txt").exists()
    wrong.chmod(0o640)
    taizhang("check", wrong.name, "--fix", "safe", "--in-place")
    assert wrong.read_bytes() == WRONG.replace("截止", "截至").encode("gb18030")
    assert wrong.stat().st_mode & 0o777 == 0o640


def test_nothing_to_repair_is_said_and_nothing_written(taizhang, right, tmp_path):
    assert "没有可以自动修改的地方" in taizhang("check", right.name, "--fix", "safe").stderr
    assert [one.name for one in tmp_path.iterdir()] == ["通知.txt"]


def test_waivers_are_heeded_and_an_idle_one_is_told(taizhang, wrong, right, tmp_path):
    (tmp_path / "豁免.toml").write_text(WAIVER + WAIVER.replace("截止", "别的"), "utf-8")
    one = taizhang("check", wrong.name, "--waivers", "豁免.toml", "--format", "json")
    said = json.loads(one.stdout)
    assert "W101" not in codes(said)
    assert (said["summary"]["waived"], [each["passage"] for each in said["summary"]["idle_waivers"]]) == (
        1,
        ["别的"],
    )
    both = taizhang("check", wrong.name, right.name, "--waivers", "豁免.toml").stdout
    assert both.count("豁免没有用上") == 1


def test_the_day_of_reference_decides_what_is_future(taizhang, tmp_path):
    (tmp_path / "a.txt").write_text("通报\n\n资金已于2031年5月6日全部拨付到位。\n", "utf-8")
    runs = [
        taizhang("check", "a.txt", "--format", "json", *more) for more in ([], ["--reference", "2030-01-01"])
    ]
    unasked, asked = (codes(json.loads(one.stdout)) for one in runs)
    assert asked - unasked == {"D108"}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--in-place"], "--in-place 要和 --fix 一起用。"),
        (["--reference", "昨天"], "--reference 要写成 2031-05-06"),
        (["--profile", "xx"], "没有 xx 这个方案，可用的有：auto、general、bulletin"),
        (["--waivers", "没有.toml"], "没有这个文件：没有.toml"),
        (["--word", "通报.txt"], "批注只能写成 .docx"),
        (["--word", "没有/里/a.docx", "--jobs", "x"], "--jobs 的值写得不对"),
        (["--format", "xml"], "--format 的值写得不对"),
    ],
)
def test_wrong_use_is_one_sentence(taizhang, wrong, arguments, sentence):
    done = taizhang("check", wrong.name, *arguments)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_comments_never_land_on_the_file_that_is_read(taizhang, samples, tmp_path):
    own = tmp_path / "方案.docx"
    own.write_bytes((samples / "plan.docx").read_bytes())
    assert taizhang("check", own, "--word", own).returncode == 2
    assert own.read_bytes() == (samples / "plan.docx").read_bytes()


def test_a_profile_may_be_named_by_the_kind_of_document(taizhang, wrong):
    for name in ("整改台账", "ledger", "general"):
        assert taizhang("check", wrong.name, "--profile", name).returncode == 1


def test_a_page_and_a_log_are_whole_documents(taizhang, wrong):
    assert taizhang("check", wrong.name, "--format", "html").stdout.endswith("</html>\n")
    log = json.loads(taizhang("check", wrong.name, "--format", "sarif").stdout)
    assert [one["ruleId"] for one in log["runs"][0]["results"]].count("W101") == 1


def test_today_is_a_day_of_reference(taizhang, wrong):
    assert taizhang("check", wrong.name, "--reference", "today").returncode == 1
