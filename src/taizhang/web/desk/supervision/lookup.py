"""Finding what an address of supervision means, in the scope of whoever asks."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.queries import notices_for
from taizhang.web.desk.session import actor


def notice_for(request: HttpRequest, pk: int) -> Notice:
    """With its receipt and replies."""
    around = notices_for(actor(request)).select_related("receipt__received_by", "receipt__received_for")
    rows = around.prefetch_related("replies__replied_by", "replies__verdict__given_by")
    return get_object_or_404(rows, pk=pk)
