"""What a regular expression cannot do without (锚点): the signs it may begin with, and signs of which it needs one.

Hundreds of patterns are asked of every text, and most of them find nothing. Read off the pattern itself, these two
sets tell so at the price of a look into a table. Nothing here changes what is found: a pattern that could not be
read has no anchors, and is searched for everywhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

_DIGIT = "\\d"
"""Stands for every decimal digit of any script."""

_RANGE_MOST = 64  # signs; a longer range (一-龥) anchors nothing


@dataclass(frozen=True, slots=True)
class Anchors:
    """``beginnings`` finds where a match may begin, ``needed`` are signs of which each match needs one.

    None says nothing; ``beginnings`` is None too where the engine itself looks for the beginning fast enough.
    """

    beginnings: re.Pattern[str] | None = None
    needed: frozenset[str] | None = None


def anchors(pattern: re.Pattern[str]) -> Anchors:
    # By its words: a pattern itself is hashed anew, over all its code, at every call.
    return _anchors(pattern.pattern, pattern.flags)


@lru_cache(maxsize=4096)
def _anchors(pattern: str, flags: int) -> Anchors:
    tree = _parsed(pattern, flags)
    if not tree:
        return Anchors()
    needed = _needed(tree)
    if flags & re.IGNORECASE:
        return Anchors(None, min((one for one in needed if _is_caseless(one)), key=len, default=None))
    first, is_complete = _first(tree)
    is_slow = first and is_complete and not _is_fast(tree)
    beginnings = _any_of(first, by_run=_follows_no_digit(tree)) if first and is_slow else None
    return Anchors(beginnings, min(needed, key=len, default=None))


def _is_caseless(signs: frozenset[str]) -> bool:
    return all(sign.lower() == sign.upper() for sign in signs)


def _any_of(signs: frozenset[str], *, by_run: bool) -> re.Pattern[str]:
    """One of the signs; of digits ``by_run`` only the first of a run."""
    others = "".join(map(re.escape, sorted(signs - {_DIGIT})))
    digits = [r"\d+" if by_run else r"\d"] if _DIGIT in signs else []
    return re.compile("|".join([*digits, *([f"[{others}]"] if others else [])]))


def _follows_no_digit(tree: Sequence[Any]) -> bool:
    """The pattern begins with (?<!…\\d…): within a run of digits it can begin at the first only."""
    operator, value = tree[0]
    if str(operator) != "ASSERT_NOT" or value[0] > 0 or len(value[1]) != 1:
        return False
    name, items = value[1][0]
    return str(name) == "IN" and _DIGIT in (_set(items, some=True) or ())


def _parsed(pattern: str, flags: int) -> Any:
    """The tree of the standard library's own parser, which has no public name; without it nothing is anchored."""
    try:
        return list(import_module("re._parser").parse(pattern, flags))
    except (ImportError, AttributeError, re.error):
        return None


def _is_fast(tree: Sequence[Any]) -> bool:
    """The engine skips ahead by itself where the pattern begins with a sign, a set, or a choice of words."""
    name, value = str(tree[0][0]), tree[0][1]
    if name == "SUBPATTERN":
        return _is_fast(value[3])
    if name == "BRANCH":
        return all(one and str(one[0][0]) == "LITERAL" for one in value[1])
    return name in ("LITERAL", "IN")


def _first(tree: Sequence[Any]) -> tuple[frozenset[str] | None, bool]:
    """The signs that a match may begin with (None: any), and whether one of them must be there."""
    signs: frozenset[str] = frozenset()
    for operator, value in tree:
        found, must = _first_of(str(operator), value)
        if found is None:
            return None, False
        signs |= found
        if must:
            return signs, True
    return signs, False


def _first_of(name: str, value: Any) -> tuple[frozenset[str] | None, bool]:
    if name == "LITERAL":
        return frozenset(chr(value)), True
    if name == "IN":
        return _set(value), True
    if name in ("ASSERT", "ASSERT_NOT", "AT"):
        return frozenset(), False
    if name == "SUBPATTERN":
        return _first(value[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        found, must = _first(value[2])
        return found, must and value[0] > 0
    if name == "ATOMIC_GROUP":
        return _first(value)
    if name == "BRANCH":
        every = [_first(one) for one in value[1]]
        sets = [found for found, _ in every if found is not None]
        return (frozenset().union(*sets) if len(sets) == len(every) else None), all(must for _, must in every)
    return None, False


def _needed(tree: Sequence[Any]) -> Iterator[frozenset[str]]:
    """Sets of which each match holds, or looks at, at least one sign."""
    for operator, value in tree:
        yield from _needed_of(str(operator), value)


def _needed_of(name: str, value: Any) -> Iterator[frozenset[str]]:
    if name == "LITERAL":
        yield frozenset(chr(value))
    elif name == "IN":
        found = _set(value)
        if found is not None and _DIGIT not in found:
            yield found
    elif name == "SUBPATTERN":
        yield from _needed(value[3])
    elif name == "ATOMIC_GROUP":
        yield from _needed(value)
    elif name == "ASSERT":
        yield from _needed(value[1])
    elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        yield from _needed(value[2])
    elif name == "BRANCH":
        every = [min(_needed(one), key=len, default=None) for one in value[1]]
        sets = [one for one in every if one is not None]
        if len(sets) == len(every):
            yield frozenset().union(*sets)


def _set(items: Sequence[Any], *, some: bool = False) -> frozenset[str] | None:
    """The signs of a set, None where they are too many; ``some``: those that can be told."""
    signs: set[str] = set()
    for operator, value in items:
        name = str(operator)
        if name == "LITERAL":
            signs.add(chr(value))
        elif name == "RANGE" and value[1] - value[0] < _RANGE_MOST:
            signs.update(map(chr, range(value[0], value[1] + 1)))
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            signs.add(_DIGIT)
        elif name == "NEGATE" or not some:
            return None
    return frozenset(signs)
