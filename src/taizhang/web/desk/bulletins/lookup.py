"""Bulletins as this person sees them (查找); what lies outside their scope does not exist."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.queries import bulletins_for
from taizhang.web.desk.session import actor
from taizhang.web.paper import Sheet, sheet_of


def bulletin_for(request: HttpRequest, pk: int) -> Bulletin:
    return get_object_or_404(bulletins_for(actor(request)).select_related("publication"), pk=pk)


def sheet_of_draft(row: Bulletin) -> Sheet:
    return sheet_of(row.text, title=row.title, issuer=row.issuer, day=row.dated)
