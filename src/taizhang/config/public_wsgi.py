"""The door of the public side for a WSGI server (公开侧)."""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "taizhang.config.public"
# The settings are named first: the door of the house opens with whichever are.
from taizhang.config.wsgi import application

__all__ = ["application"]
