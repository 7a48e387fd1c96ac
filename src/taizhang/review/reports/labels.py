"""What severities, dimensions and families are called (叫法), in the language of the reader.

Everything in reports takes the translation as ``_``: the same Chinese text, or what a catalogue makes of it.
"""

from collections.abc import Callable

from taizhang.review.diagnostic import Severity

Translate = Callable[[str], str]

DIMENSIONS = ("truth", "accuracy", "completeness", "timeliness")


def severity_label(severity: Severity, _: Translate) -> str:
    return {Severity.MUST: _("必改"), Severity.SUSPECT: _("存疑"), Severity.HINT: _("提示")}[severity]


def dimension_label(dimension: str, _: Translate) -> str:
    return {
        "truth": _("真实性"),
        "accuracy": _("准确性"),
        "completeness": _("完整性"),
        "timeliness": _("时效性"),
    }[dimension]


def family_label(family: str, _: Translate) -> str:
    return {
        "dates": _("日期"),
        "lost": _("缺数"),
        "arithmetic": _("算术"),
        "approximators": _("概数"),
        "structure": _("结构"),
        "wording": _("用语"),
        "punctuation": _("标点"),
        "layout": _("版式"),
        "disclosure": _("泄露"),
        "timeliness": _("时效"),
        "comparison": _("比对"),
    }[family]


def as_written(text: str) -> str:
    """The translation that changes nothing."""
    return text
