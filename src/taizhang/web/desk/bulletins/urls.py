"""Addresses of bulletins for their writers."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
