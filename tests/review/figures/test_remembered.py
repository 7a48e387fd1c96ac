"""Worked out once for a manuscript, and again for another."""

from taizhang.documents.parse import from_text
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered


def test_each_manuscript_is_asked_once():
    asked = []

    @remembered
    def signs(manuscript):
        asked.append(manuscript)
        yield from manuscript.text

    one, other = Manuscript(from_text("甲乙")), Manuscript(from_text("丙"))
    assert (signs(one), signs(one), signs(other)) == (("甲", "乙"), ("甲", "乙"), ("丙",))
    assert asked == [one, other]
