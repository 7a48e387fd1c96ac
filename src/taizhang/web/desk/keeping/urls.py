"""Addresses of the three administrators."""

from django.urls import path

from taizhang.web.desk.keeping import accounts, acts, calendars, record

HERE = "accounts/<int:account>"

urlpatterns = [
    path("accounts", accounts.accounts, name="accounts"),
    path("accounts/new", accounts.account_new, name="account-new"),
    path("accounts/activations", acts.activations, name="account-activations"),
    path(HERE, accounts.account, name="keeping-account"),
    path(f"{HERE}/activation", acts.activation, name="account-activation"),
    path(f"{HERE}/disabling", acts.disabling, name="account-disabling"),
    path(f"{HERE}/reopening", acts.reopening, name="account-reopening"),
    path(f"{HERE}/password", acts.resetting, name="account-reset"),
    path("calendars", calendars.calendars, name="calendars"),
    path("record", record.record, name="record"),
]
