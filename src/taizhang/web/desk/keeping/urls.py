"""Addresses of the three administrators."""

from django.urls import path

from taizhang.web.desk.keeping import (
    accounts,
    acts,
    addresses,
    calendars,
    channels,
    dispatches,
    jobs,
    record,
    traces,
    verification,
)

HERE = "accounts/<int:account>"
ONE = "channels/<int:channel>"

urlpatterns = [
    path("accounts", accounts.accounts, name="accounts"),
    path("accounts/new", accounts.account_new, name="account-new"),
    path("accounts/activations", acts.activations, name="account-activations"),
    path(HERE, accounts.account, name="keeping-account"),
    path(f"{HERE}/activation", acts.activation, name="account-activation"),
    path(f"{HERE}/disabling", acts.disabling, name="account-disabling"),
    path(f"{HERE}/reopening", acts.reopening, name="account-reopening"),
    path(f"{HERE}/password", acts.resetting, name="account-reset"),
    path(f"{HERE}/addresses", addresses.addresses, name="account-addresses"),
    path("addresses/<int:pk>/activation", addresses.activation, name="addresses-activation"),
    path("addresses/<int:pk>/refusal", addresses.refusal, name="addresses-refusal"),
    path("calendars", calendars.calendars, name="calendars"),
    path("record", record.record, name="record"),
    path("verification", verification.verification, name="verification"),
    path("verification/askings", verification.askings, name="verification-askings"),
    path("verification/anchors", verification.anchors, name="verification-anchors"),
    path("record/trace", traces.trace, name="trace"),
    path("jobs", jobs.jobs, name="jobs"),
    path("jobs/<int:job>/retrial", jobs.retrial, name="job-retrial"),
    path("jobs/timings/<str:course>", jobs.timing, name="job-timing"),
    path("dispatches", dispatches.dispatches, name="dispatches"),
    path("channels", channels.channels, name="channels"),
    path("channels/new/<slug:way>", channels.channel_new, name="channel-new"),
    path(ONE, channels.channel, name="channel"),
    path(f"{ONE}/change", channels.channel_change, name="channel-change"),
    path(f"{ONE}/activation", channels.channel_activation, name="channel-activation"),
    path(f"{ONE}/pause", channels.channel_pause, name="channel-pause"),
    path(f"{ONE}/end", channels.channel_end, name="channel-end"),
    path(f"{ONE}/trial", channels.channel_trial, name="channel-trial"),
]
