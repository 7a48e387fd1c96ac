"""A long text with many defects is still a page that an old machine opens."""

import gzip

import texts

CLEAN = "局党组坚持问题导向，逐项研究整改措施，明确责任单位和完成时限，推动整改工作落到实处、见到实效。\n"
KILOBYTE = 1000


def test_three_hundred_kilobytes_with_five_hundred_defects_weigh_little(zhou, house):
    draft = "".join(texts.DRAFT.splitlines(keepends=True)[2:])
    text = draft * 125 + CLEAN * 1800
    assert 290 <= len(text.encode()) / KILOBYTE <= 310
    row = texts.examined_by(house.zhou, text)
    assert sum(row.counts.values()) >= 500
    page = zhou.get(f"/examinations/{row.pk}").content
    assert len(page) < 900 * KILOBYTE
    assert len(gzip.compress(page, 6)) < 60 * KILOBYTE
