"""How careful people have to be with a finding or a piece of evidence (敏感程度): ordinary, internal, sensitive.

These are marks of the house for its own care, no state secrets: those have no place in this system at all
(保守国家秘密法 forbids them on a machine that is connected to others).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    ORDINARY = "ordinary", _("一般")
    INTERNAL = "internal", _("内部")
    SENSITIVE = "sensitive", _("敏感")


# Whoever opens one of these is written down.
WATCHED = frozenset({Level.SENSITIVE})
