"""Finds many fixed words in one walk over a text (多词匹配).

The words are folded into one prefix tree and written as one alternation, which is asked only where the first two signs
of some word stand: linear in the text, whatever the number of words.
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.grammar.searching import Searchable
from taizhang.documents.grammar.starts import matches_at
from taizhang.documents.span import Span

Tree = dict[str, "Tree"]
_END = ""


class Matcher:
    """The longest word at each place, from left to right, none overlapping. Words that only shield others
    (``guards``: 文化和旅游局 shields 旅游局) are found and not told."""

    def __init__(self, words: Iterable[str], guards: Iterable[str] = ()) -> None:
        self.words, self.guards = frozenset(words), frozenset(guards)
        words = self.words | self.guards
        self._pattern = re.compile(_written(_tree(words)))
        self._openings = frozenset(word[:2] for word in words if len(word) > 1)
        self._signs = frozenset(word for word in words if len(word) == 1)

    def find(self, text: str, span: Span | None = None) -> Iterator[tuple[str, Span]]:
        start, end = (span.start, span.end) if span else (0, len(text))
        return self._told(self._pattern.finditer(text, start, end))

    def find_in(self, searched: Searchable) -> Iterator[tuple[str, Span]]:
        """The same of a whole text that many lists are held against: what it does not begin is not looked for."""
        openings = (self._openings & searched.pairs) | (self._signs & searched.signs)
        return self._told(matches_at(self._pattern, searched.text, searched.places_of(openings)))

    def _told(self, matches: Iterable[re.Match[str]]) -> Iterator[tuple[str, Span]]:
        for found in matches:
            if found[0] in self.words:
                yield found[0], Span(*found.span())


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
