"""``intake --dry-run --into``: the same trial as the page shows, and nothing is written."""

import pytest
from faults.workers import house, staged

import workbooks

pytestmark = pytest.mark.django_db
STEP = "建立第1类项目的第1项推进机制"
ROUND = "十五届县委第三轮巡察"
FIRST = (1, "重点项目推进不够有力之1", STEP, "", "投资促进股", "陆平", "2026年6月30日", "已销号")
ROWS = (
    workbooks.HEADINGS,
    FIRST,
    (2, "重点项目推进不够有力之2。", "", "", "", "", "", ""),
    (3, "会议太多", "精简会议", "高远", "科技创新股", "陆平", "2026年6月30日", ""),
)


@pytest.fixture
def built(tmp_path):
    with house(tmp_path / "house") as there:
        yield there


@pytest.fixture
def trial(built, tmp_path, taizhang):
    def run(*arguments, rows=ROWS, into=ROUND):
        file = tmp_path / "台账.xlsx"
        file.write_bytes(workbooks.workbook(rows))
        return taizhang("intake", file, "--dry-run", "--into", into, *arguments, **built.environment)

    return run


def flat(text):
    return text.replace("\n", "").replace(" ", "")


def test_it_says_what_would_be_added_and_changed_and_writes_nothing(built, trial):
    before = built.count()
    done = trial("--policy", "update")
    assert done.returncode == 0, done.stderr
    said = flat(done.stdout)
    for line in (
        "什么也没有写入",
        "会议太多",
        "整改方案已经批准，改动这项措施要申请修订方案",
        "并入后本轮共有",
        "可以并入",
    ):
        assert line in said
    assert built.count() == before


def test_it_counts_as_the_page_counts(built, trial):
    """The totals of the page's trial of the same file, policy by policy."""
    for policy in ("stop", "skip", "update"):
        numbers = [
            line.replace("│", " ").replace("┃", " ").split()
            for line in trial("--policy", policy).stdout.splitlines()
        ]
        shown = {(row[0], *row[1:]) for row in numbers if len(row) == 3 and row[2].isdecimal()}
        assert shown == {tuple(one) for one in staged("trial", {**built.environment, "POLICY": policy})}


def test_what_has_to_be_settled_first_ends_otherwise_and_so_does_what_is_there_already(trial):
    assert trial().returncode == 3
    same = (workbooks.HEADINGS, (2, "重点项目推进不够有力之2", "", "", "", "", "", ""))
    done = trial(rows=same)
    assert (done.returncode, "没有要写入的" in done.stdout) == (1, True)


def test_a_round_that_is_not_there_lists_those_that_are(trial):
    done = trial(into="十六届")
    assert done.returncode == 2
    assert "没有“十六届”这一轮" in done.stderr
    assert ROUND in done.stderr
    assert trial("--policy", "改").returncode == 2


def test_without_the_one_or_the_other_it_says_how(taizhang, samples):
    for arguments in (["--dry-run"], ["--into", ROUND], ["--dry-run", "--into", ROUND, "--json"]):
        done = taizhang("intake", samples / "ledger.xlsx", *arguments)
        assert done.returncode == 2
        assert "试算" in done.stderr
