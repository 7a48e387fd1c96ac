"""Searching for Chinese words by index, two characters and longer (全文查找), on SQLite and PostgreSQL.

SQLite: FTS5 over the text with a space between all characters; a word is a phrase of its characters. PostgreSQL: GIN
over the pairs of neighbouring characters; a word of two is a pair, and what holds all pairs of a longer one is read to
see that they stand together.
Punctuation and case are passed over.
"""

import re
from typing import Any

from django.db.models import Lookup, OneToOneField

WORDS_MAX = 8
PAIR = 2
# The same stretches stand in the function ``lists_plain`` of PostgreSQL: what is between words in both.
BETWEEN = (
    "\\x01-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\xb7\\u2000-\\u206f\\u3000-\\u303f"
    "\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65"
)
_BETWEEN = re.compile(f"[\\x00{BETWEEN}]")

FOUND = {
    "sqlite": "SELECT rowid FROM lists_{one}index WHERE content MATCH %s",
    "postgresql": "SELECT {one}_id FROM lists_{one}wording WHERE lists_grams(content) @> %s::text[]",
}
TOGETHER = " AND lists_plain(content) LIKE %s"
# A measure is found by its own words or by those of its finding; a finding by its own or by those of a measure.
BELOW = {
    "measure": "SELECT measure_id FROM lists_measureline WHERE finding_id IN ({found})",
    "finding": "SELECT finding_id FROM lists_measureline WHERE measure_id IN ({found})",
}
OTHER = {"measure": "finding", "finding": "measure"}


def plain(word: str) -> str:
    """What of a word is compared; empty where it is punctuation only."""
    return _BETWEEN.sub("", word).lower()


def words_in(asked: str) -> list[str]:
    """The words of what a person typed, each to be found by itself."""
    return asked.split()[:WORDS_MAX]


class SearchedKey(OneToOneField):
    """A key to the row whose words may be asked for: ``measure__says="机制"``."""


@SearchedKey.register_lookup
class Says(Lookup):
    lookup_name = "says"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        word = plain(str(self.rhs))
        if not word:
            return "1 = 0", ()
        key, key_params = self.process_lhs(compiler, connection)
        one = str(self.lhs.target.name)
        asked = _asked(word, connection.vendor)
        own, others = _found(one, word, connection.vendor), _found(OTHER[one], word, connection.vendor)
        below = BELOW[one].format(found=others)
        return f"{key} IN ({own} UNION ALL {below})", (*key_params, *asked, *asked)


def _found(one: str, word: str, vendor: str) -> str:
    found = FOUND[vendor].format(one=one)
    return found + TOGETHER if _is_read(word, vendor) else found


def _is_read(word: str, vendor: str) -> bool:
    """Whether the index alone does not tell."""
    return vendor != "sqlite" and len(word) != PAIR


def _asked(word: str, vendor: str) -> list[Any]:
    if vendor == "sqlite":
        return ['"' + " ".join(word) + '"']
    pairs = [word[at : at + PAIR] for at in range(len(word) - 1)]
    return [pairs, f"%{word}%"] if _is_read(word, vendor) else [pairs]
