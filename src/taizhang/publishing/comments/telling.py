"""What the writer of a letter is told of each step (告知来信人); they read it with the receipt code."""

from datetime import datetime

from taizhang.publishing.comments.models import Comment, Told


def tell_writer(comment: Comment, stage: str, *, at: datetime, text: str = "") -> None:
    Told.objects.create(
        letter_id=comment.letter_id, stage=stage, number=str(comment), text=text, due=comment.due, at=at
    )
