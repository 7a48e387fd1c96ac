"""Addresses for everybody."""

urlpatterns: list[object] = []
