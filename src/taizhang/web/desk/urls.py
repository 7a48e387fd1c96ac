"""Addresses for staff."""

urlpatterns: list[object] = []
