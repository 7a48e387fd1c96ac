"""Who acts, and in which posts, on the day of the act (行为人)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from taizhang.bureau.accounts.duties import DUTIES


@dataclass(frozen=True, slots=True)
class Post:
    """A role held over a subtree; ``path`` is the organization's path.

    ``principal_id`` and ``principal_name`` say whose post it is where a deputy holds it for somebody else (代理).
    """

    role: str
    organization_id: int
    path: str
    principal_id: int | None = None
    principal_name: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """``on`` is the day whose posts these are."""

    person_id: int
    name: str
    posts: tuple[Post, ...] = ()
    on: date | None = None

    def holds(self, roles: Collection[str], *paths: str) -> bool:
        """Whether one of the roles is held over one of the organizations at ``paths``."""
        return any(_serves(post, roles, paths) for post in self.posts)

    def post_for(
        self, roles: Collection[str], paths: Collection[str], *, among: Collection[int] | None = None
    ) -> Post | None:
        """The post that an act rests on: an own one before a principal's.

        ``among`` narrows it to posts that belong to these people.
        """
        fitting = (
            post
            for post in sorted(self.posts, key=lambda one: one.principal_id is not None)
            if _serves(post, roles, paths) and (among is None or self.holder_of(post) in among)
        )
        return next(fitting, None)

    def holder_of(self, post: Post) -> int:
        """The person whose post it is."""
        return self.person_id if post.principal_id is None else post.principal_id

    def has_role(self, *roles: str) -> bool:
        return any(post.role in roles for post in self.posts)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the person has business; administrators (三员) have none, and so see no row of the ledger."""
        return tuple(sorted({post.path for post in self.posts if post.role not in DUTIES}))

    @property
    def standing(self) -> frozenset[int]:
        """Themselves and everybody whom they stand in for on this day."""
        return frozenset({self.person_id, *(self.holder_of(post) for post in self.posts)})


def _serves(post: Post, roles: Collection[str], paths: Collection[str]) -> bool:
    return post.role in roles and any(path.startswith(post.path) for path in paths)
