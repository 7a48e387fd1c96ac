"""How wide a text is on the grid (字宽)."""


def width_of(text: str) -> float:
    """Width in characters of the grid; what ASCII has takes half of one."""
    return sum(0.5 if character.isascii() else 1 for character in text)
