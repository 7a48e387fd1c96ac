"""Rules that look at a few words around a place and at nothing else (近旁规则): their scope, as data.

A rule belongs here only if what it says about a place depends on nothing farther away than ``REACH`` characters: its
patterns and the stretches it looks at are bounded, and it gathers nothing over the document. Rules that read claims,
dates, quantities, the proposal or the roles of paragraphs do not: an edit far away may change what they read.
"""

REACH = 400

WINDOWED = frozenset(
    {
        "P103", "P106", "P108", "P111", "S120", "S122",
        "W101", "W104", "W107", "W108", "W109", "W110", "W112", "W114", "W118",
        "X101", "X103", "X104", "X105", "X106",
    }
)  # fmt: skip
