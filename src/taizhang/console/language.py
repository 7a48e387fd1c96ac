"""The language of the command line (语言): Chinese, or English with TAIZHANG_LANG=en. Needs no Django."""

import gettext as catalogues
import os
from functools import lru_cache
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "locale"


def is_english() -> bool:
    return os.environ.get("TAIZHANG_LANG", "").lower().startswith("en")


def activate() -> None:
    """Let the rooms, too, speak the language of this run."""
    from django.conf import settings
    from django.utils import translation

    translation.activate("en" if is_english() else settings.LANGUAGE_CODE)


@lru_cache(maxsize=1)
def catalogue() -> catalogues.NullTranslations:
    languages = ["en"] if is_english() else []
    return catalogues.translation("django", str(LOCALE), languages, fallback=True)


def gettext(text: str) -> str:
    """The sentence in the language of this run; the Chinese text itself where there is no translation."""
    return catalogue().gettext(text) if text else ""
