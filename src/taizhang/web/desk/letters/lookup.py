"""Finding what an address of letters means, in the scope of whoever asks."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.publishing.comments.models import Comment, Letter, LetterFile, LookbackRequest
from taizhang.publishing.comments.queries import all_letters_for, comments_for, lookbacks_for
from taizhang.web.desk.session import actor


def letter_for(request: HttpRequest, pk: int) -> Letter:
    return get_object_or_404(all_letters_for(actor(request)), pk=pk)


def comment_for(request: HttpRequest, pk: int) -> Comment:
    rows = comments_for(actor(request)).select_related(
        "letter__contact", "letter__publication", "finding__round"
    )
    return get_object_or_404(rows, pk=pk)


def file_for(request: HttpRequest, pk: int, order: int) -> LetterFile:
    return get_object_or_404(LetterFile, letter=letter_for(request, pk), order=order, erased_at=None)


def lookback_for(request: HttpRequest, pk: int) -> LookbackRequest:
    return get_object_or_404(lookbacks_for(actor(request)), pk=pk)
