"""The catalogue follows the source, keeps what was translated, and its defects are named."""

import polib
import pytest

from workshop.messages import Message
from workshop.translations import is_done, merged, wrongly_filled


def entry(msgid: str, msgstr: str, **more: object) -> polib.POEntry:
    return polib.POEntry(msgid=msgid, msgstr=msgstr, **more)


def book(*entries: polib.POEntry) -> polib.POFile:
    made = polib.POFile()
    made.extend(entries)
    return made


def test_a_new_sentence_waits_for_its_translation_and_an_old_one_keeps_it():
    old = book(entry("撤回", "Withdraw"), entry("不再有的话", "Gone"))
    found = {("", "撤回"): [Message("撤回")], ("", "退回"): [Message("退回")]}
    assert [(one.msgid, one.msgstr) for one in merged(old, found)] == [("撤回", "Withdraw"), ("退回", "")]


def test_a_sentence_whose_punctuation_alone_has_changed_keeps_its_translation():
    old = book(entry("还差 %(n)d 项,不能申请", "%(n)d to go"), entry("还差", "Missing"))
    found = {("", "还差 %(n)d 项，不能申请"): [Message("还差 %(n)d 项，不能申请")]}
    assert [(one.msgid, one.msgstr) for one in merged(old, found)] == [
        ("还差 %(n)d 项，不能申请", "%(n)d to go")
    ]


def test_the_same_word_in_two_contexts_is_two_entries():
    old = book(entry("正", "Chief", msgctxt="职务"), entry("正", "Positive"))
    found = {("职务", "正"): [Message("正", context="职务")], ("", "正"): [Message("正")]}
    assert [one.msgstr for one in merged(old, found)] == ["Chief", "Positive"]


def test_an_uncertain_translation_counts_as_none():
    assert is_done(entry("撤回", "Withdraw"))
    assert not is_done(entry("撤回", "Withdraw", flags=["fuzzy"]))
    assert not is_done(entry("撤回", ""))


@pytest.mark.parametrize(
    ("msgid", "msgstr", "wrong"),
    [
        ("还差 %(count)d 项", "%(count)d to go", False),
        ("还差 %(count)d 项", "some to go", True),
        ("还差 {count} 项", "{number} to go", True),
        ("撤回", "撤回", True),
        ("撤回", "Withdraw", False),
    ],
)
def test_places_must_be_filled_as_the_source_fills_them(msgid, msgstr, wrong):
    assert bool(list(wrongly_filled(entry(msgid, msgstr), msgstr))) is wrong
