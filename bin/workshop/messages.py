"""Finds every sentence that people are shown and that can be translated (可译文句), in modules and templates.

The Chinese text is the key. Found are: gettext and its kin; the templates of ``Note``, ``Unreadable`` and ``Remark``, which
are translated by whoever shows them, and with them whatever is called ``template``, every whole sentence (…。), advice (请…)
and text with {named} places of the libraries, where these may stand in tables or be handed on; ``help="…"`` of the command
line; and Django's template tags.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation.template import templatize

from workshop.house import SOURCE, dotted, modules, templates
from workshop.machine import ROOT

LOCALE = SOURCE / "locale"
# Which arguments hold the context, the sentence and its plural, counted from 0.
PLAIN = {"_", "gettext", "gettext_lazy", "gettext_noop"}
COUNTED = {"ngettext", "ngettext_lazy"}
IN_CONTEXT = {"pgettext", "pgettext_lazy"}
COUNTED_IN_CONTEXT = {"npgettext", "npgettext_lazy"}
TEMPLATED = {"Note", "Unreadable", "Remark"}
LIBRARIES = ("documents", "proof", "workdays", "extraction", "review")
SENTENCE = re.compile(r"\A(?:请.{5}|.{0,400}[\u4e00-\u9fff].{0,60}。\Z)", re.DOTALL)
FILLED_IN = re.compile(r"\{[a-z_]{1,30}\}")
CHINESE = re.compile(r"[\u4e00-\u9fff]{2}")
HELPED = {"Option", "Argument", "command", "callback", "Typer"}
CALL_IN_TEMPLATE = re.compile(r" ((?:np|n|p)?gettext|_)\(")
LITERAL = re.compile(r"""u?('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\s*,?\s*""")


@dataclass(frozen=True, order=True)
class Message:
    """One sentence, where it stands (file from the root of the project), and what tells it from its twins."""

    text: str
    plural: str = ""
    context: str = ""
    place: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.text


@dataclass(frozen=True)
class Unmarked:
    """A sentence that is put together while running, so that no translator would ever see it."""

    place: str
    call: str


def _literal(node: ast.expr) -> list[str]:
    """The texts that a constant, or a choice between constants, can have; nothing for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_literal(node.body), *_literal(node.orelse)]
    return []


def _arguments(name: str) -> tuple[int | None, int, int | None] | None:
    if name in PLAIN:
        return None, 0, None
    if name in COUNTED:
        return None, 0, 1
    if name in IN_CONTEXT:
        return 0, 1, None
    if name in COUNTED_IN_CONTEXT:
        return 0, 1, 2
    return None


def _of_call(call: ast.Call, place: str) -> Iterator[Message | Unmarked]:
    name = dotted(call.func).rpartition(".")[2]
    if name in TEMPLATED:
        template = call.args[1] if len(call.args) > 1 else _keyword(call, "template")
        texts = _literal(template) if template else []
        yield from (Message(text, place=place) for text in texts)
        if isinstance(template, ast.JoinedStr | ast.BinOp):
            yield Unmarked(place, name)
    elif (where := _arguments(name)) and len(call.args) > where[1]:
        context, plural = (
            "".join(_literal(call.args[index])) if index is not None else "" for index in (where[0], where[2])
        )
        yield from (Message(text, plural, context, place) for text in _literal(call.args[where[1]]))
    elif name in HELPED and (help_text := _keyword(call, "help")):
        yield from (Message(text, place=place) for text in _literal(help_text))


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def in_module(source: str, name: str) -> Iterator[Message | Unmarked]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _of_call(node, f"{name}:{node.lineno}")


def called_template(source: str, name: str) -> Iterator[Message]:
    """Every literal that is given the name ``template``: by assignment, or by keyword in a table."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign | ast.keyword) and _called(node) == ["template"]:
            yield from (Message(text, place=f"{name}:{node.lineno}") for text in _literal(node.value))


def _called(node: ast.Assign | ast.keyword) -> list[str | None]:
    return [node.arg] if isinstance(node, ast.keyword) else [dotted(one) for one in node.targets]


def _is_sentence(text: str) -> bool:
    return bool(SENTENCE.match(text) or (CHINESE.search(text) and FILLED_IN.search(text)))


def whole_sentences(source: str, name: str) -> Iterator[Message]:
    """Every literal that is a sentence, docstrings and the pieces of f-strings aside."""
    tree = ast.parse(source)
    aside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    aside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in aside:
            continue
        if isinstance(node.value, str) and _is_sentence(node.value):
            yield Message(node.value, place=f"{name}:{node.lineno}")


def in_template(source: str, name: str) -> Iterator[Message]:
    """Django rewrites its tags as calls on lines of their own; the strings are read out of these."""
    rewritten = templatize(source, origin=name)
    for call in CALL_IN_TEMPLATE.finditer(rewritten):
        texts, at = [], call.end()
        while literal := LITERAL.match(rewritten, at):
            texts.append(ast.literal_eval(literal[1]))
            at = literal.end()
        where = _arguments(call[1])
        if where and len(texts) > max(index or 0 for index in where):
            context, text, plural = (texts[index] if index is not None else "" for index in where)
            place = f"{name}:{rewritten.count(chr(10), 0, call.start()) + 1}"
            yield Message(text, plural, context, place)


def all_messages() -> dict[tuple[str, str], list[Message]]:
    """By context and text, in the order of the files; the same sentence in two places is one entry."""
    found: dict[tuple[str, str], list[Message]] = {}
    for one in _everywhere():
        if isinstance(one, Message):
            found.setdefault(one.key, []).append(one)
    return found


def all_unmarked() -> list[Unmarked]:
    return [one for one in _everywhere() if isinstance(one, Unmarked)]


def _everywhere() -> Iterator[Message | Unmarked]:
    for module in modules():
        yield from in_module(module.text, _name(module.path))
        if module.storey in LIBRARIES:
            yield from whole_sentences(module.text, _name(module.path))
            yield from called_template(module.text, _name(module.path))
    for template in templates():
        yield from in_template(template.read_text("utf-8"), _name(template))


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))
