"""No program is called through a shell, no text is run or unpickled, no path of XML is built: in all of our code."""

import ast

from workshop.house import dotted, modules

FORBIDDEN = {
    *(
        "eval",
        "exec",
        "compile",
        "os.system",
        "os.popen",
        "subprocess.getoutput",
        "subprocess.getstatusoutput",
    ),
    *("pickle.loads", "pickle.load", "marshal.loads", "shelve.open", "yaml.load"),
}
# What a process hands to the child that it has started itself comes from nobody else.
OWN = {"console/engines/worker.py": ["pickle.loads"]}


def odd_calls(tree: ast.AST) -> list[str]:
    """The names of calls that run what they are given."""
    calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call)]
    found = [name for one in calls if (name := dotted(one.func)) in FORBIDDEN or name.endswith(".xpath")]
    shells = [one for one in calls for key in one.keywords if key.arg == "shell"]
    return found + ["a shell"] * len(shells)


def test_no_shell_and_nothing_evaluated():
    odd = {one.name: found for one in modules() if (found := odd_calls(one.tree))}
    assert odd == OWN


def test_such_calls_are_seen():
    """The control."""
    said = "import os\nos.system('x')\nsubprocess.run('x', shell=True)\neval('x')\npickle.loads(b'')\ntree.xpath('//a')"
    assert len(odd_calls(ast.parse(said))) == 5
