"""Whatever happened to a text: the review ends with an answer that can be shown, and the same one each time."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from taizhang.documents.parse import from_text
from taizhang.review import review
from taizhang.review.catalogue import all_rules

# What the pages of the rules call wrong and right touches every rule; damage brings them where they were never meant to be.
PASSAGES = [text for rule in all_rules() for kind in ("反例", "正例") for text in rule.examples(kind)]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Some passages in any order, with signs lost, doubled, swapped, or replaced by others of the text."""
    text = list("\n".join(draw(st.lists(st.sampled_from(PASSAGES), min_size=1, max_size=6))))
    for _ in range(draw(st.integers(0, 12))):
        at, other = (draw(st.integers(0, len(text) - 1)) for _ in range(2))
        match draw(st.sampled_from(["lose", "double", "swap", "replace", "cut"])):
            case "lose" if len(text) > 1:
                del text[at]
            case "double":
                text.insert(at, text[at])
            case "swap":
                text[at], text[other] = text[other], text[at]
            case "replace":
                text[at] = text[other]
            case "cut" if at:
                text = text[:at]
        if not text:
            return ""
    return "".join(text)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(damaged(), st.text(max_size=120)).filter(str.strip), st.sampled_from([None, date(2025, 9, 1)])
)
def test_no_text_stops_the_review(text: str, reference: date | None) -> None:
    document = from_text(text)
    report = review(document, profile=None, reference=reference)
    for one in report.diagnostics:
        assert 0 <= one.span.start <= one.span.end <= len(document.text)
        assert one.text == document.text[one.span.start : one.span.end]
        assert one.message()
        for edit in one.fix.edits if one.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(document.text)
    assert report == review(document, profile=None, reference=reference)
