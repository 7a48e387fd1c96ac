"""Registers the room with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    name = "taizhang.bureau.messages"
    # Django has a room of this name.
    label = "bureau_messages"
