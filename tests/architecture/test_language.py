"""Everything said to people can be said in English too."""

import ast
import re
from collections.abc import Iterator

from workshop.house import Module, dotted, modules
from workshop.messages import all_unmarked
from workshop.translations import LANGUAGES, defects

CHINESE = re.compile(r"[\u4e00-\u9fff]")
TRANSLATED_BY = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}


def docstrings(tree: ast.Module) -> set[int]:
    """The lines at which bare strings, docstrings among them, begin."""
    return {
        node.value.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def spoken(node: ast.AST) -> Iterator[ast.Constant]:
    """The strings below a node that no translator would see."""
    if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in TRANSLATED_BY:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CHINESE.search(node.value):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from spoken(child)


def untranslatable(module: Module) -> Iterator[str]:
    silent = docstrings(module.tree)
    for constant in spoken(module.tree):
        if constant.lineno not in silent:
            yield f"{module.name}:{constant.lineno} {constant.value!r}"


def test_pages_say_nothing_that_cannot_be_translated():
    assert [place for module in modules("web") for place in untranslatable(module)] == []


def test_every_sentence_is_written_out_where_it_is_said():
    assert all_unmarked() == []


def test_every_sentence_is_translated_and_compiled():
    assert [f"{language}: {defect}" for language in LANGUAGES for defect in defects(language)] == []
