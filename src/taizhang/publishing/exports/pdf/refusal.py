"""Why there is no PDF (生成不了): one code each, the sentence is said where people read it."""


class NotMade(Exception):
    """``code`` is missing (typst is not installed), fonts (no Chinese one), glyphs, slow or crashed; ``signs`` are what
    the fonts do not have.
    """

    def __init__(self, code: str, signs: str = "") -> None:
        super().__init__(code)
        self.code, self.signs = code, signs

    @property
    def told(self) -> dict[str, str]:
        """As it can be written down and raised again."""
        return {"code": self.code, "signs": self.signs}
