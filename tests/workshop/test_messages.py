"""Sentences are found wherever they can stand, and only there."""

from workshop.messages import Message, Unmarked, called_template, in_module, in_template, whole_sentences


def texts(source: str) -> list[str]:
    return [one.text for one in in_module(source, "a.py") if isinstance(one, Message)]


def test_gettext_calls_are_found_however_they_are_broken_into_lines():
    assert texts('_("还差"\n  " %(count)d 项佐证") % {"count": 2}') == ["还差 %(count)d 项佐证"]


def test_the_template_of_a_note_is_a_sentence_and_its_code_is_not():
    assert texts('Note("hidden", "工作表“{sheet}”是隐藏的", {"sheet": name})') == ["工作表“{sheet}”是隐藏的"]
    assert texts('raise refusal.Unreadable("empty", "文件是空的")') == ["文件是空的"]


def test_both_sides_of_a_choice_are_sentences():
    assert texts('Note("rows", "有一行" if one else "有几行")') == ["有一行", "有几行"]


def test_a_sentence_put_together_while_running_is_reported():
    assert list(in_module('Note("rows", f"有{count}行。")', "a.py")) == [Unmarked("a.py:1", "Note")]


def test_sentences_and_advice_in_a_table_of_a_library_are_found_and_words_are_not():
    source = (
        '"""说明。"""\nASKED = {"due": "没有写时限，请补上。", "doc": "请另存为 .docx"}\n'
        'WORDS = ["整改时限", "请示"]\nshown = f"第{one}条。"\n'
    )
    assert [one.text for one in whole_sentences(source, "a.py")] == ["没有写时限，请补上。", "请另存为 .docx"]


def test_a_text_with_places_is_found_where_a_library_hands_it_on_and_a_pattern_is_not():
    source = (
        'yield tell(row, "skipped", "“{text}”之前缺第{expected}")\nYEAR = re.compile("[〇一二三]{4}年度")\n'
    )
    assert [one.text for one in whole_sentences(source, "a.py")] == ["“{text}”之前缺第{expected}"]


def test_plural_and_context_are_kept():
    [one] = in_module('npgettext("清单", "一项", "%(n)d 项", n)', "a.py")
    assert one == Message("一项", "%(n)d 项", "清单", "a.py:1")


def test_help_of_the_command_line_is_a_sentence():
    assert texts('typer.Option(help="写到哪个文件")') == ["写到哪个文件"]


def test_ordinary_strings_are_left_alone():
    assert texts('re.compile("整改(?:时限|期限)")\nprint("调试")') == []


def test_template_tags_are_found():
    source = (
        '{% load i18n %}<a title="{% translate "撤回" %}">{{ _("甲")|upper }}</a>'
        '{% include "x.html" with a=_("乙") %}{% translate "正" context "职务" %}'
    )
    found = [(one.context, one.text) for one in in_template(source, "a.html")]
    assert found == [("", "撤回"), ("", "甲"), ("", "乙"), ("职务", "正")]


def test_a_block_keeps_its_places_and_its_plural():
    source = (
        "{% load i18n %}{% blocktranslate count n=3 %}有 {{ n }} 项{% plural %}共 {{ n }} 项"
        "{% endblocktranslate %}"
    )
    [one] = in_template(source, "a.html")
    assert (one.text, one.plural) == ("有 %(n)s 项", "共 %(n)s 项")


def test_what_is_called_template_is_found_in_tables_and_branches():
    source = 'SHAPES = (Shape("甲", template="序号后面不加标点"),)\nif is_private:\n    template = "公开前应当隐去"\n'
    assert sorted(one.text for one in called_template(source, "a.py")) == [
        "公开前应当隐去",
        "序号后面不加标点",
    ]
