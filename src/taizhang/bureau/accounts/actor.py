"""Who acts, and in which posts, on the day of the act (行为人)."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """A role held over a subtree; ``path`` is the organization's path."""

    role: str
    organization_id: int
    path: str


@dataclass(frozen=True, slots=True)
class Actor:
    person_id: int
    name: str
    posts: tuple[Post, ...] = ()

    def holds(self, roles: Collection[str], path: str) -> bool:
        """Whether one of the roles is held over the organization at ``path``."""
        return any(post.role in roles and path.startswith(post.path) for post in self.posts)

    def has_role(self, *roles: str) -> bool:
        return any(post.role in roles for post in self.posts)

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(sorted({post.path for post in self.posts}))
