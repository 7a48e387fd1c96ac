"""Addresses of plans."""

from django.urls import path

from taizhang.web.desk.plans.plan import plan, withdrawal
from taizhang.web.desk.plans.round_plan import round_plan
from taizhang.web.desk.plans.steps import steps

urlpatterns = [
    path("rounds/<int:pk>/plan", round_plan, name="round-plan"),
    path("rounds/<int:pk>/approval-steps", steps, name="approval-steps"),
    path("plans/<int:plan>", plan, name="plan"),
    path("plans/<int:plan>/withdrawal", withdrawal, name="plan-withdrawal"),
]
