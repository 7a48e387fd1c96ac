"""Questions about lists."""

from django.db.models import Count, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import GROUPS, Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.ledger.lists.counting import Cell, finding_cells
from taizhang.ledger.lists.models import FindingLine, MeasureLine, View
from taizhang.ledger.lists.states import ViewState
from taizhang.ledger.measures.lights import Lighting
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import around, inside, rounds_for


def scope_of(actor: Actor) -> Q:
    """Lines that the actor sees: those of the visible rounds, and those handed to their groups by other units.

    Whoever sees every round is asked for none: a condition that holds everywhere keeps a database from its indexes.
    """
    visible = rounds_for(actor).order_by().values("pk")
    if not Round.objects.exclude(pk__in=visible).exists():
        return Q()
    rounds = Q(round__in=visible)
    groups = Organization.objects.filter(inside(actor, "path"), kind__in=GROUPS)
    handed = Q(group__in=groups.values("pk"))
    return rounds | handed if FindingLine.objects.filter(handed).exclude(rounds).exists() else rounds


def cells_by_round(rounds: list[int], lighting: Lighting) -> dict[int, list[Cell]]:
    """The counts of findings of several rounds, in one statement."""
    below: dict[int, list[Cell]] = {round: [] for round in rounds}
    for cell in finding_cells(FindingLine.objects.filter(round__in=rounds), lighting, by=("round_id",)):
        below[cell.of[0]].append(cell)
    return below


def leaders_in(scope: Q) -> list[tuple[str, int]]:
    """The leaders named there, with the number of their measures."""
    named = MeasureLine.objects.filter(scope).exclude(leader="").order_by("leader")
    return list(named.values_list("leader").annotate(count=Count("pk")))


def views_for(actor: Actor) -> QuerySet[View]:
    """The person's own views, and those that are shared where their posts are."""
    own = Q(owner=actor.person_id)
    shared = Q(is_shared=True) & around(actor, "organization__path")
    kept = View.objects.filter(own | shared, state=ViewState.KEPT)
    return kept.select_related("owner", "organization", "round")


def home_of(actor: Actor, *, shared: bool) -> Organization:
    """Where a view is kept: with the person's own post; a shared one with the highest of them."""
    posts = [post for post in actor.posts if post.principal_id is None] or list(actor.posts)
    pick = min if shared else max
    return Organization.objects.get(pk=pick(posts, key=lambda post: len(post.path)).organization_id)


def offices_in(scope: Q) -> list[Organization]:
    """The nodes that answer for something there and all above them, in the order of the tree."""
    named = set(MeasureLine.objects.filter(scope).values_list("answering__path", flat=True).distinct())
    named |= set(FindingLine.objects.filter(scope).values_list("answering__path", flat=True).distinct())
    paths = {above for path in named for above in prefixes(path)}
    return list(Organization.objects.filter(path__in=paths).order_by("path"))
