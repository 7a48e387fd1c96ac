"""The language of the command line (语言): Chinese, or English with TAIZHANG_LANG=en. Needs no Django."""

import gettext as catalogues
import os
from functools import lru_cache
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "locale"


@lru_cache(maxsize=1)
def catalogue() -> catalogues.NullTranslations:
    wanted = os.environ.get("TAIZHANG_LANG", "").lower()
    languages = ["en"] if wanted.startswith("en") else []
    return catalogues.translation("django", str(LOCALE), languages, fallback=True)


def gettext(text: str) -> str:
    """The sentence in the language of this run; the Chinese text itself where there is no translation."""
    return catalogue().gettext(text) if text else ""
