"""No text makes the review slow: its time grows with the length, also of texts that were made to be hard."""

from functools import partial

import pytest

from growing import grows_at_most
from taizhang.documents.parse import from_text
from taizhang.review import review

# What the rules look for, over and over, without the end that would satisfy them.
PUMPS = {
    "figures": "3家、", "shares": "3家，占5%；", "growth": "12家，同比增长3%，", "sums": "（1家、2家", "ranges": "1-2至3",
    "from": "由3个提高", "rank": "在全省第3位", "dates": "2024年3月5日", "glued": "20243月", "reversed": "2024年3月至2023年",
    "names": "甲乙、", "titles": "《甲》、《乙》", "opened": "“（《", "closed": "”）》", "doubled": "组织组织", "stops": "，。、",
    "marks": "一是加强二是", "numbers": "1.甲2.", "headings": "（一）甲\n", "answers": "一、关于“甲”的问题\n整改情况：",
    "statuses": "已完成3个，正在整改", "amounts": "人民币壹佰万元（100", "card": "1234 5678 ", "identity": "11010119900101",
    "mobile": "1391234567", "mail": "a.b-c@", "placeholder": "××", "contact": "联系电话：", "attachment": "附件：1.甲\n",
    "organs": "县水利局县水务局", "docket": "〔2024〕", "spaces": "  甲\n", "table": "甲\t1\t2\n", "plain": "进一步加强工作",
}  # fmt: skip


@pytest.mark.full
@pytest.mark.parametrize("pump", PUMPS.values(), ids=PUMPS.keys())
def test_eight_times_the_text_takes_no_more_than_a_little_over_eight_times_the_time(pump: str) -> None:
    small, large = (from_text((pump * size)[:size]) for size in (3_000, 24_000))
    assert grows_at_most(20, partial(review, small, profile=None), partial(review, large, profile=None))
