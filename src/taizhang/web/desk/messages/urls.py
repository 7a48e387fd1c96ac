"""Addresses of messages."""

from django.urls import path

from taizhang.web.desk.messages.inbox import all_read, inbox, reading
from taizhang.web.desk.messages.preferences import preferences

urlpatterns = [
    path("messages", inbox, name="messages"),
    path("messages/read", all_read, name="messages-read"),
    path("messages/preferences", preferences, name="message-preferences"),
    path("messages/<int:message>/reading", reading, name="message-reading"),
]
