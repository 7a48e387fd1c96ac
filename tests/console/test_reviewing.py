"""Many files in several processes: the same answers in the same order, even when a process is killed."""

from multiprocessing import active_children

import pytest

from taizhang.console.reviewing import Terms, answer, answers

PARAGRAPH = "截止2025年6月，全市在建工业项目{count}个，同比增长80%，近500余万元。\n"


@pytest.fixture
def files(tmp_path):
    for number in range(12):
        text = "通报\n\n" + "".join(PARAGRAPH.format(count=number * 7 + line) for line in range(40))
        (tmp_path / f"{number:02}.txt").write_text(text, "utf-8")
    return [*sorted(tmp_path.iterdir()), tmp_path / "没有.txt"]


def test_answers_come_in_the_order_of_the_files_and_are_the_same(files):
    terms = Terms(keeps_data=True)
    expected = [answer(file, terms) for file in files]
    assert list(answers(files, terms, 2)) == expected
    assert (expected[0].data, expected[-1].refusal) == (files[0].read_bytes(), f"没有这个文件：{files[-1]}")


def test_a_killed_process_changes_nothing(files):
    found = answers(files, Terms(), 2)
    first = next(found)
    children = active_children()
    assert children
    for child in children:
        child.kill()
    assert [first, *found] == [answer(file, Terms()) for file in files]
