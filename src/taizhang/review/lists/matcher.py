"""Finds many fixed words in one walk over a text (多词匹配).

The words are folded into one prefix tree and written as one alternation, so that at each place the text is compared
with the tree once, at most as many signs deep as the longest word: linear in the text, whatever the number of words.
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.grammar.starts import matches_at
from taizhang.documents.span import Span

Tree = dict[str, "Tree"]
_END = ""
_MANY = 200


class Matcher:
    """The longest word at each place, from left to right, none overlapping. Words that only shield others
    (``guards``: 文化和旅游局 shields 旅游局) are found and not told."""

    def __init__(self, words: Iterable[str], guards: Iterable[str] = ()) -> None:
        self.words, self.guards = frozenset(words), frozenset(guards)
        words = self.words | self.guards
        self._pattern = re.compile(_written(_tree(words)))
        # In a long list the engine would try hundreds of first signs; two signs tell at a look where nothing can begin.
        self._openings = frozenset(word[:2] for word in words) if len(words) > _MANY else frozenset()

    def find(self, text: str, span: Span | None = None) -> Iterator[tuple[str, Span]]:
        start, end = (span.start, span.end) if span else (0, len(text))
        for found in self._found(text, start, end):
            if found[0] in self.words:
                yield found[0], Span(*found.span())

    def _found(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        if not self._openings or any(len(opening) < 2 for opening in self._openings):
            return self._pattern.finditer(text, start, end)
        starts = (at for at in range(start, end - 1) if text[at : at + 2] in self._openings)
        return matches_at(self._pattern, text, starts, end)


def _tree(words: Iterable[str]) -> Tree:
    root: Tree = {}
    for word in words:
        node = root
        for sign in word:
            node = node.setdefault(sign, {})
        node[_END] = {}
    return root


def _written(tree: Tree) -> str:
    """A tree as a pattern; longer words come first, so the longest wins."""
    branches = [re.escape(sign) + _written(below) for sign, below in sorted(tree.items()) if sign != _END]
    if not branches:
        return "" if _END in tree else "(?!)"
    body = branches[0] if len(branches) == 1 and _END not in tree else f"(?:{'|'.join(branches)})"
    return f"{body}?" if _END in tree else body
