"""Accounts as the pages of administrators ask for them (账号查询)."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.states import AccountState


def account_for(pk: int) -> Account:
    """Administrators keep the accounts of the whole house."""
    return get_object_or_404(Account, pk=pk)


def wanted(request: HttpRequest) -> QuerySet[Account]:
    """Those that the address asks for: by state and by a part of name or user name."""
    rows = Account.objects.order_by("username")
    state, part = request.GET.get("state", ""), request.GET.get("q", "").strip()
    if state in AccountState.values:
        rows = rows.filter(state=state)
    if part:
        rows = rows.filter(Q(username__icontains=part) | Q(person__name__icontains=part))
    return rows
