"""Every file has a name that says what is in it, and a first line that says it again in one sentence."""

import ast

from workshop.house import Module, modules

NOT_A_ROOM = {"core", "common", "utils", "util", "helpers", "helper", "services", "misc", "lib", "signals"}


def top_level_names(module: Module) -> set[str]:
    return {node.name for node in module.tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def test_no_bag_without_a_noun():
    assert [module.name for module in modules() if {*module.path.with_suffix("").parts} & NOT_A_ROOM] == []


def test_every_module_says_what_lives_in_it():
    assert [module.name for module in modules() if not ast.get_docstring(module.tree)] == []


def test_an_action_is_a_verb_and_its_file_has_the_same_name():
    strays = [
        module.name
        for module in modules()
        if module.path.parent.name == "actions"
        and module.path.name != "__init__.py"
        and module.path.stem not in top_level_names(module)
    ]
    assert strays == []


def test_no_signals():
    signals = ("django.dispatch", "django.db.models.signals", "django.core.signals")
    strays = [
        module.name
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(signals)
    ]
    assert strays == []


def test_nobody_overrides_save():
    strays = [
        f"{module.name}:{function.lineno}"
        for module in modules()
        for function in module.functions()
        if function.name in {"save", "delete"} and module.storey not in {"documents", "extraction"}
    ]
    assert strays == []
