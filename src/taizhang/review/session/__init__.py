"""A text that is being written (编辑中的稿子): reviewed after every change, with what a change cannot touch kept."""

from taizhang.review.session.session import Session

__all__ = ["Session"]
