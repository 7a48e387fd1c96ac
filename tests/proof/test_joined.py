"""The program for outsiders is made of the modules that the house checks itself with, and stands alone."""

import ast
from importlib.resources import files

import pytest

from taizhang.proof.joined import PARTS, verifier
from taizhang.proof.levels import Levels
from taizhang.proof.tlog import LogProof
from taizhang.proof.tree import consistency, inclusion, root


def trees():
    return {name: ast.parse((files("taizhang.proof") / f"{name}.py").read_text("utf-8")) for name in PARTS}


def test_no_name_stands_twice_in_it():
    seen = {}
    for name, tree in trees().items():
        for node in tree.body:
            for said in named(node):
                assert seen.setdefault(said, name) == name, (said, name, seen[said])


def named(node):
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [one.id for target in node.targets for one in ast.walk(target) if isinstance(one, ast.Name)]
    return [node.target.id] if isinstance(node, ast.AnnAssign) else []


def test_it_needs_nothing_of_ours_and_everything_stands_above_its_use():
    above = set()
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("taizhang."):
                assert node.module.rpartition(".")[2] in above, (name, node.module)
                assert node.col_offset == 0
                assert all(one.asname is None for one in node.names)
        above.add(name)
    assert "taizhang." not in "".join(
        ast.unparse(one) for one in ast.parse(verifier()).body if isinstance(one, ast.ImportFrom)
    )


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 13, 33])
def test_a_whole_tree_in_memory_proves_the_same(size):
    hashes = [bytes([one]) * 32 for one in range(size)]
    levels = Levels(hashes)
    for part in range(1, size + 1):
        assert levels.root(part) == root(hashes[:part])
        assert levels.consistency(part, size) == consistency(hashes, part)
        assert [levels.inclusion(one, part) for one in range(part)] == [
            inclusion(hashes[:part], one) for one in range(part)
        ]


def test_a_proof_reads_as_it_was_written():
    proof = LogProof(7, [bytes(32), b"\x01" * 32], "origin\n8\nAAAA\n\n— origin AAAAAAAA\n", b"extra")
    assert LogProof.read(proof.text) == proof
