"""How the sentences of the readers are said in the language of the page (措辞)."""

from collections.abc import Mapping

from django.utils.translation import gettext


def worded(template: str, params: Mapping[str, object]) -> str:
    """The sentence with its places filled; words that are themselves sentences of ours are translated first."""
    words = {name: gettext(word) if isinstance(word, str) and word else word for name, word in params.items()}
    return gettext(template).format(**words)
