"""Registers the storey with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    name = "taizhang.api"
