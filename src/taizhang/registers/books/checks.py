"""What the nightly verification reads of the books (底账核验项)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy

from taizhang.bureau.watch.checks import check
from taizhang.registers.books.checking import faults_of_books


@check(title=gettext_lazy("底账"))
def books() -> Iterator[str]:
    return faults_of_books()
