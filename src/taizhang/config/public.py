"""Settings of the public side (公开侧设置): frozen rows and the counter for letters, with a key and an account of its own.

No sessions, no accounts, no desk, no interface for programs. Everything else is as in settings.py.
"""

import os
from pathlib import Path

_place = Path(os.environ.get("TAIZHANG_DATA_DIR", Path.cwd() / "var"))
_place = Path(os.environ.get("TAIZHANG_PUBLIC_DIR", _place / "public"))
# Before anything is read: this process never opens the key of the house.
os.environ["TAIZHANG_KEY_FILE"] = str(_place / "secret.key")
if _database := os.environ.get("TAIZHANG_PUBLIC_DATABASE_URL"):
    os.environ["DATABASE_URL"] = _database

from taizhang.config import settings as house  # noqa: E402 # the key and the account come first

globals().update({name: getattr(house, name) for name in dir(house) if name.isupper()})

IS_PUBLIC_SIDE = True
ROOT_URLCONF = "taizhang.config.public_urls"
WSGI_APPLICATION = "taizhang.config.public_wsgi.application"
# Rooms stay installed, for rows refer to each other across them; what serves people inside does not.
INSIDE = {
    "django.contrib.sessions",
    "django.contrib.messages",
    "taizhang.api",
}
INSTALLED_APPS = [one for one in house.INSTALLED_APPS if one not in INSIDE]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    house.TEMPLATES[0]
    | {
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
            ],
            "libraries": {"taizhang": "taizhang.web.tags"},
        }
    }
]
DATABASES = {"default": dict(house.DATABASES["default"])}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["ENGINE"] = "taizhang.config.sqlite3.narrow"
