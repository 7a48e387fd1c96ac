"""The language of the command line (语言): Chinese, or English with TAIZHANG_LANG=en. Needs no Django."""

import gettext as catalogues
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "locale"
# Set where work is done for somebody else, whose language this process was not started in.
ASKED: ContextVar[str | None] = ContextVar("language", default=None)


def language() -> str:
    asked = ASKED.get()
    return os.environ.get("TAIZHANG_LANG", "").lower() if asked is None else asked


@contextmanager
def speaking(wanted: str) -> Iterator[None]:
    token = ASKED.set(wanted)
    try:
        yield
    finally:
        ASKED.reset(token)


def is_english(wanted: str) -> bool:
    return wanted.startswith("en")


def activate() -> None:
    """Let the rooms, too, speak the language of this run."""
    from django.conf import settings
    from django.utils import translation

    translation.activate("en" if is_english(language()) else settings.LANGUAGE_CODE)


@lru_cache(maxsize=4)
def catalogue(wanted: str) -> catalogues.NullTranslations:
    languages = ["en"] if is_english(wanted) else []
    return catalogues.translation("django", str(LOCALE), languages, fallback=True)


def gettext(text: str) -> str:
    """The sentence in the language of this run; the Chinese text itself where there is no translation."""
    return catalogue(language()).gettext(text) if text else ""
