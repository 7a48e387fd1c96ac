"""Which books a person sees (底账查询)."""

from django.db.models import Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.paths import prefixes
from taizhang.registers.books.models import Book, Import
from taizhang.registers.catalogue import registers


def books_for(actor: Actor) -> QuerySet[Book]:
    """The books of every unit in which, or above which, the person holds a post. One whose register is declared no more
    is not shown: nobody could say what its columns mean.

    Whoever works in an office of a unit sees the unit's books; a post above sees those of all units below it.
    """
    seen = Q(pk__in=())
    for path in actor.paths:
        seen |= Q(organization__path__startswith=path) | Q(organization__path__in=prefixes(path))
    known = Book.objects.filter(register__in=registers())
    return known.filter(seen).select_related("organization", "keeper")


def imports_for(actor: Actor) -> QuerySet[Import]:
    """The files that wait, or waited, beside books that the person sees."""
    visible = books_for(actor).order_by().values("pk")
    rows = Import.objects.filter(book__in=visible)
    return rows.select_related("book__organization", "book__keeper", "file", "recording", "brought_by")
