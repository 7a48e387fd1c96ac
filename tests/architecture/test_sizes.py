"""Sizes are a smell detector: the medians are aims, the hard limits are a law."""

from workshop.house import ROOT, length, modules, sizes

MODULE_LINES_MAX = 300
FUNCTION_LINES_MAX = 40
TEST_LINES_MAX = 200


def test_no_module_is_longer_than_anyone_reads():
    assert {module.name: module.lines for module in modules() if module.lines > MODULE_LINES_MAX} == {}


def test_no_function_is_longer_than_a_screen():
    long = {
        f"{module.name}:{function.name}": length(function)
        for module in modules()
        for function in module.functions()
        if length(function) > FUNCTION_LINES_MAX
    }
    assert long == {}


def test_no_test_file_is_longer_than_a_sitting():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "tests").rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > TEST_LINES_MAX
    }
    assert long == {}


def test_most_modules_and_functions_are_small(record_property):
    measured = sizes()
    record_property("sizes", str(measured))
    assert measured["module"][0] <= 60
    assert measured["module"][1] <= 150
    assert measured["function"][0] <= 8
