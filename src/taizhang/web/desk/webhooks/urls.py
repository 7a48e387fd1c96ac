"""Addresses of subscriptions."""

from django.urls import path

from taizhang.web.desk.webhooks.acts import ending, pause, resumption, secret
from taizhang.web.desk.webhooks.subscription import subscription
from taizhang.web.desk.webhooks.subscriptions import subscriptions

ONE = "subscriptions/<int:subscription>"

urlpatterns = [
    path("subscriptions", subscriptions, name="subscriptions"),
    path(ONE, subscription, name="subscription"),
    path(f"{ONE}/pause", pause, name="subscription-pause"),
    path(f"{ONE}/resumption", resumption, name="subscription-resumption"),
    path(f"{ONE}/end", ending, name="subscription-end"),
    path(f"{ONE}/secret", secret, name="subscription-secret"),
]
