"""Addresses of the tree, of people and of their posts."""

from django.urls import path

from taizhang.web.desk.organizations import deputies, posts, reorganizing, roster
from taizhang.web.desk.organizations.organization import organization
from taizhang.web.desk.organizations.person import person
from taizhang.web.desk.organizations.tree import tree

HERE = "organizations/<int:organization>"

urlpatterns = [
    path("organizations", tree, name="organizations"),
    path(HERE, organization, name="organization"),
    path(f"{HERE}/children", reorganizing.children, name="organization-children"),
    path(f"{HERE}/name", reorganizing.name, name="organization-name"),
    path(f"{HERE}/parent", reorganizing.parent, name="organization-parent"),
    path(f"{HERE}/closure", reorganizing.closure, name="organization-closure"),
    path(f"{HERE}/appointments", posts.appointments, name="organization-appointments"),
    path(f"{HERE}/people", posts.people, name="organization-people"),
    path(f"{HERE}/charges", posts.charges, name="organization-charges"),
    path("appointments/<int:appointment>/end", posts.appointment_end, name="appointment-end"),
    path(
        "appointments/<int:appointment>/correction",
        posts.appointment_correction,
        name="appointment-correction",
    ),
    path("charges/<int:charge>/end", posts.charge_end, name="charge-end"),
    path("people/<int:person>", person, name="person"),
    path("people/<int:person>/deputies", deputies.deputies, name="person-deputies"),
    path("deputies/<int:delegation>/end", deputies.deputy_end, name="deputy-end"),
    path("roster", roster.roster, name="roster"),
    path("roster/template", roster.template, name="roster-template"),
]
