"""Which rows and columns the public side reads and where it adds (公开侧可读写的表). Everything else is closed to it.

Of frozen rows it sees what is public and was not taken out of sight, through views that bear the names of the tables and
stand before them. What people write goes into four tables, of which it reads back the columns by which a receipt is followed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

HIDDEN = "EXISTS (SELECT 1 FROM {0}bulletins_withdrawal w WHERE w.publication_id = {1} AND w.is_hidden)"
OF_A_PUBLIC_ONE = (
    "EXISTS (SELECT 1 FROM {0}bulletins_publication p WHERE p.id = t.publication_id AND p.is_public)"
)


@dataclass(frozen=True)
class View:
    """``columns`` of the rows that ``where`` lets through; those ``blanked`` are empty where the text was taken out of sight."""

    columns: tuple[str, ...]
    where: str
    blanked: tuple[str, ...] = ()

    def query(self, table: str, schema: str) -> str:
        """``schema`` is written as the database quotes it."""
        base = f"{schema}."
        hidden = HIDDEN.format(base, "t.id")
        shown = [
            f"CASE WHEN {hidden} THEN '' ELSE t.{one} END AS {one}" if one in self.blanked else f"t.{one}"
            for one in self.columns
        ]
        return f"SELECT {', '.join(shown)} FROM {base}{table} t WHERE {self.where.format(base)}"  # noqa: S608 # names of ours


IN_SIGHT = f"{OF_A_PUBLIC_ONE} AND NOT {HIDDEN.replace('{1}', 't.publication_id')}"
VIEWS: Mapping[str, View] = {
    "bulletins_publication": View(
        columns=(
            *("id", "slug", "is_public", "title", "text", "issuer", "dated", "as_of", "corrects_id"),
            *("correction", "reason", "digest", "checkpoint", "published_at"),
        ),
        where="t.is_public",
        blanked=("text",),
    ),
    "bulletins_publishedfigure": View(
        columns=(
            *("id", "publication_id", "number", "text", "start", '"end"', "source", "code", "title"),
            *("wording", "unit", "value", '"on"', "base", "change", "is_points", "counted_by", "rows"),
            *("digest", "receipt"),
        ),
        where=IN_SIGHT,
    ),
    "bulletins_publishedfinding": View(
        columns=(
            *("id", "publication_id", "number", "key", "heading", "text", "standing", "measures", "done"),
        ),
        where=IN_SIGHT,
    ),
    "bulletins_withdrawal": View(
        columns=("id", "publication_id", "reason", "is_hidden", "withdrawn_at"), where=OF_A_PUBLIC_ONE
    ),
    "bulletins_proof": View(
        columns=("id", "publication_id", '"index"', "text", "proved_at"),
        where=IN_SIGHT,
    ),
}
READS: Mapping[str, tuple[str, ...]] = {
    "comments_letter": (
        *("id", "publication_id", "is_about_it", "finding_number", "kind", "code", "received_at"),
    ),
    "comments_contact": ("id", "letter_id"),
    "comments_letterfile": ("id", "letter_id"),
    "comments_remark": ("id", "letter_id", "added_at"),
    "comments_told": ("id", "letter_id", "stage", "number", "text", "due", "at"),
    "comments_publicanswer": (
        *("id", "slug", "unit", "kind", "bulletin_slug", "bulletin_title", "finding_number", "question"),
        *("answer", "received_on", "answered_on", "days", "late_days", "is_upheld", "digest", "published_at"),
    ),
    "comments_tally": (
        *("id", "unit", "year", "as_of", "received", "undecided", "refused", "admitted", "answered"),
        *("in_time", "late", "overdue", "upheld", "median_tenths"),
    ),
}
ADDS = ("comments_letter", "comments_contact", "comments_letterfile", "comments_remark")
