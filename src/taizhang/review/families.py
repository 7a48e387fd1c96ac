"""The families of rules (规则类别), by their folders below rules/: the letter that their codes begin with.

A letter is never given to a second family.
"""

FAMILIES = {
    "dates": "D",
    "lost": "L",
    "arithmetic": "A",
    "approximators": "Q",
    "structure": "S",
    "wording": "W",
    "punctuation": "P",
    "layout": "G",
    "disclosure": "X",
    "timeliness": "T",
    "comparison": "C",
}
