"""One settings module, read from the environment; every variable is explained in docs/operating.md."""

import secrets
from pathlib import Path

import environ

env = environ.Env()
PACKAGE = Path(__file__).resolve().parents[1]
DATA_DIR = Path(env("TAIZHANG_DATA_DIR", default=str(Path.cwd() / "var")))

DEBUG = env.bool("TAIZHANG_DEBUG", default=False)
KEY_FILE = Path(env("TAIZHANG_KEY_FILE", default=str(DATA_DIR / "secret.key")))
# What the public side needs of the house and keeps for itself; where it runs apart it needs no other folder.
PUBLIC_DIR = Path(env("TAIZHANG_PUBLIC_DIR", default=str(DATA_DIR / "public")))
# config/public.py turns it on.
IS_PUBLIC_SIDE = False
# `taizhang serve` and `demo` write the key file once. Without either, every process makes its own and sessions
# end with it: safe, and soon noticed.
SECRET_KEY = env("TAIZHANG_SECRET_KEY", default="") or (
    KEY_FILE.read_text() if KEY_FILE.exists() else secrets.token_urlsafe(50)
)
ALLOWED_HOSTS = env.list("TAIZHANG_ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]", "testserver"])
CSRF_TRUSTED_ORIGINS = env.list("TAIZHANG_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "csp",
    "taizhang.bureau.organizations",
    "taizhang.bureau.accounts",
    "taizhang.bureau.files",
    "taizhang.bureau.journal",
    "taizhang.bureau.traces",
    "taizhang.bureau.watch",
    "taizhang.bureau.calendars",
    "taizhang.bureau.jobs",
    "taizhang.bureau.appointments",
    "taizhang.bureau.credentials",
    "taizhang.bureau.meetings",
    "taizhang.bureau.tokens",
    "taizhang.bureau.webhooks",
    "taizhang.bureau.messages",
    "taizhang.registers.books",
    "taizhang.registers.indicators",
    "taizhang.ledger.rounds",
    "taizhang.ledger.findings",
    "taizhang.ledger.measures",
    "taizhang.ledger.requests",
    "taizhang.ledger.lineage",
    "taizhang.ledger.evidence",
    "taizhang.ledger.writeoffs",
    "taizhang.ledger.materials",
    "taizhang.ledger.lists",
    "taizhang.ledger.supervision",
    "taizhang.ledger.schedules",
    "taizhang.ledger.keywork",
    "taizhang.ledger.calls",
    "taizhang.ledger.consistency",
    "taizhang.publishing.bulletins",
    "taizhang.publishing.comments",
    "taizhang.api",
    "taizhang.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "taizhang.web.refusals.RefusalMiddleware",
]

ROOT_URLCONF = "taizhang.config.urls"
WSGI_APPLICATION = "taizhang.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "taizhang.web.context.house",
            ],
            "libraries": {"taizhang": "taizhang.web.tags"},
        },
    }
]

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'taizhang.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # FULL: a write-off that was acknowledged survives a power cut. IMMEDIATE: two writers queue instead of failing, and
    # the backend lets them in by turns.
    if env.bool("TAIZHANG_WRITERS_BY_TURN", default=True):
        DATABASES["default"]["ENGINE"] = "taizhang.config.sqlite3"
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        "PRAGMA secure_delete=ON;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "taizhang.bureau.credentials.validators.LengthAndKinds"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "taizhang.bureau.credentials.validators.NotUsedBefore"},
]
# The rules of signing in: dengbao3 (等保三级) or nist; see bureau/credentials/profiles.py for the figures and sources.
SIGN_IN_PROFILE = env("TAIZHANG_SIGN_IN_RULES", default="dengbao3")
# nobody, administrators or everybody; empty: as the rules say.
SECOND_FACTOR_FOR = env("TAIZHANG_SECOND_FACTOR", default="")
# on or off; empty: as the rules say. The unit, the person and the moment over every internal page.
WATERMARK = {"": None, "on": True, "off": False}[env("TAIZHANG_WATERMARK", default="")]
# Signing in through another system, off unless one is named: who somebody is comes from there, rights never.
OIDC_ISSUER = env("TAIZHANG_OIDC_ISSUER", default="")
OIDC_CLIENT = env("TAIZHANG_OIDC_CLIENT", default="")
OIDC_SECRET = env("TAIZHANG_OIDC_SECRET", default="")
OIDC_SCOPES = env("TAIZHANG_OIDC_SCOPES", default="openid profile")
OIDC_CLAIM = env("TAIZHANG_OIDC_CLAIM", default="preferred_username")
CAS_SERVER = env("TAIZHANG_CAS_SERVER", default="")
# Name and password of a directory: ldaps://…, or ldap://… with StartTLS, which is then demanded.
LDAP_SERVER = env("TAIZHANG_LDAP_SERVER", default="")
LDAP_BASE = env("TAIZHANG_LDAP_BASE", default="")
LDAP_ATTRIBUTE = env("TAIZHANG_LDAP_ATTRIBUTE", default="uid")
# What an entry must have besides: attribute=value, several with semicolons between.
LDAP_ONLY = env("TAIZHANG_LDAP_ONLY", default="")
# Who searches; without a name the directory is searched as nobody, where it allows that.
LDAP_BIND_NAME = env("TAIZHANG_LDAP_BIND_NAME", default="")
LDAP_BIND_PASSWORD = env("TAIZHANG_LDAP_BIND_PASSWORD", default="")
# The file of the authority that signed the directory's certificate, where the machine does not know it.
LDAP_CA = env("TAIZHANG_LDAP_CA", default="")
# For trials on one machine: without encryption, and to this very machine alone.
LDAP_PLAIN = env.bool("TAIZHANG_LDAP_PLAIN", default=False)
OUTSIDE_NAME = env("TAIZHANG_OUTSIDE_NAME", default="")
# here: our own second factor is asked for as well; there: the other system answers for it.
OUTSIDE_SECOND_FACTOR = env("TAIZHANG_OUTSIDE_SECOND_FACTOR", default="here")
OUTSIDE_ORIGINS = ["/".join(one.split("/")[:3]) for one in (OIDC_ISSUER, CAS_SERVER) if one]
# Longest life of a session in seconds where it is not to be that of the rules.
SESSION_SECONDS = env.int("TAIZHANG_SESSION_SECONDS", default=0)
# How many proxies of our own stand in front: that many addresses at the end of X-Forwarded-For are believed.
TRUSTED_PROXIES = env.int("TAIZHANG_TRUSTED_PROXIES", default=0)
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "sign-in"
SESSION_ENGINE = "taizhang.web.sessions"
# No cookie outlives the browser; how long a session lasts is said by the rules, not by the cookie.
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = SESSION_SECONDS or 24 * 3600
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.bool("TAIZHANG_HTTPS", default=False)
# Behind TLS the names bind the cookies to this host alone, whoever else serves under the same domain (ASVS 3.3.3).
if SESSION_COOKIE_SECURE:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
# Browsers that came once over HTTPS come no other way for a year (ASVS 3.4.1); the proxy in front redirects the rest.
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SESSION_COOKIE_SECURE else 0
CSRF_FAILURE_VIEW = "taizhang.web.refusals.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        # Browsers follow a form's redirect no further than this: a proof or a sign-out may lead to the other system.
        "form-action": ["'self'", *OUTSIDE_ORIGINS],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = env("TAIZHANG_TIME_ZONE", default="Asia/Shanghai")
USE_I18N = USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
WHITENOISE_USE_FINDERS = True
STORE_DIR = DATA_DIR / "store"
UPLOAD_MAX_BYTES = env.int("TAIZHANG_UPLOAD_MAX_MB", default=20) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_MAX_BYTES
# A table that an office fills in may have 300 rows of 20 cells (ledger/calls/answers.py).
DATA_UPLOAD_MAX_NUMBER_FIELDS = 8000
# A piece holds what one act brings: the photos of a visit, the sheets of a meeting. A unit's share of the disk is
# reasoned from 400 findings of three measures with five files of 3 MB each, and a half more.
EVIDENCE_PIECE_FILES_MAX = env.int("TAIZHANG_EVIDENCE_PIECE_FILES", default=30)
EVIDENCE_PIECE_MAX_BYTES = env.int("TAIZHANG_EVIDENCE_PIECE_MAX_MB", default=100) * 1024 * 1024
EVIDENCE_UNIT_MAX_BYTES = env.int("TAIZHANG_EVIDENCE_UNIT_MAX_MB", default=30 * 1024) * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640
# Under this name checkpoints of the journal are signed: a name of the house without spaces, such as qinghe.gov.cn/taizhang.
LOG_NAME = env("TAIZHANG_LOG_NAME", default="")
# When the whole record is verified every night, local time. The small hours: nobody waits for the disk.
VERIFY_AT = env("TAIZHANG_VERIFY_AT", default="02:30")
# Mail is off unless this is set: smtp+tls://user:password@mail.example.gov.cn:587
MAIL_URL = env("TAIZHANG_MAIL_URL", default="")
vars().update(env.email_url("TAIZHANG_MAIL_URL", default="dummymail://"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env("TAIZHANG_MAIL_FROM", default="taizhang@localhost")
# Who keeps the day's checkpoint outside the house, and who is told where a verification fails.
ANCHORS_TO = env.list("TAIZHANG_ANCHORS_TO", default=[])
ALARMS_TO = env.list("TAIZHANG_ALARMS_TO", default=[])
# A token that is forgotten in a script ends by itself; a year is what most rules on passwords of programs allow.
TOKEN_MAX_DAYS = env.int("TAIZHANG_TOKEN_MAX_DAYS", default=366)
# Off unless whoever runs the house says so; hosts of inner networks are named one by one (host, host:port, 10.1.0.0/16).
WEBHOOKS = env.bool("TAIZHANG_WEBHOOKS", default=False)
WEBHOOK_HOSTS = env.list("TAIZHANG_WEBHOOK_HOSTS", default=[])
# A measure that stays late is reminded of again every so many days.
REMIND_AGAIN_DAYS = env.int("TAIZHANG_REMIND_AGAIN_DAYS", default=7)
# So many working days before a call for material is due its offices are reminded; 0 is the day itself.
CALL_REMIND_DAYS = env.list("TAIZHANG_CALL_REMIND_DAYS", cast=int, default=[3, 1, 0])
# Letters from citizens: days are working days. No law gives them one date; hotlines of cities mostly ask for 5 to 10, and 15 for
# what is difficult: a unit with a rule of its own says so here.
COMMENT_ANSWER_DAYS = env.int("TAIZHANG_COMMENT_ANSWER_DAYS", default=10)
COMMENT_EXTENSION_DAYS = env.int("TAIZHANG_COMMENT_EXTENSION_DAYS", default=10)
COMMENT_REMIND_DAYS = env.list("TAIZHANG_COMMENT_REMIND_DAYS", cast=int, default=[3, 1, 0])
COMMENT_FILES_MAX = env.int("TAIZHANG_COMMENT_FILES", default=5)
COMMENT_FILE_MAX_BYTES = env.int("TAIZHANG_COMMENT_FILE_MAX_MB", default=4) * 1024 * 1024
# How much may come in: by one address in an hour and a day, to one unit in an hour, tries of one address in an hour, and all
# files of a day. GlobaLeaks lets 10 reports and 30 files an hour through from one address.
LETTERS_PER_ADDRESS_HOUR = env.int("TAIZHANG_LETTERS_PER_ADDRESS_HOUR", default=5)
LETTERS_PER_ADDRESS_DAY = env.int("TAIZHANG_LETTERS_PER_ADDRESS_DAY", default=15)
LETTERS_PER_UNIT_HOUR = env.int("TAIZHANG_LETTERS_PER_UNIT_HOUR", default=60)
POSTS_PER_ADDRESS_HOUR = env.int("TAIZHANG_POSTS_PER_ADDRESS_HOUR", default=30)
LETTER_FILES_PER_DAY_BYTES = env.int("TAIZHANG_LETTER_FILES_PER_DAY_MB", default=200) * 1024 * 1024
# Nobody writes a letter sooner after the form was shown; a form is good for so long.
LETTER_SECONDS_MIN = env.int("TAIZHANG_LETTER_SECONDS_MIN", default=4)
LETTER_SECONDS_MAX = env.int("TAIZHANG_LETTER_SECONDS_MAX", default=3600)
# What is written about how somebody can be reached is closed with the key of this name, a file in the folder.
CONTACT_KEY = env("TAIZHANG_CONTACT_KEY", default="contact-1")
CONTACT_KEYS_DIR = Path(env("TAIZHANG_CONTACT_KEYS_DIR", default=str(DATA_DIR / "keys")))
# So long after a process died others take up the jobs that it held.
JOB_LEASE_SECONDS = env.int("TAIZHANG_JOB_LEASE_SECONDS", default=60)
# Finished jobs are cleared after so many days. Longer than the longest time between two tries, so that nothing is put down anew.
JOBS_KEPT_DAYS = env.int("TAIZHANG_JOBS_KEPT_DAYS", default=90)
# Under this address people reach the house; links in messages that leave it begin so. Without it they carry no link.
HOUSE_ADDRESS = env("TAIZHANG_ADDRESS", default="")
# How open data may be used: a sentence and the address of a licence; without them the page asks to name the source.
DATA_LICENCE = env("TAIZHANG_DATA_LICENCE", default="")
DATA_LICENCE_ADDRESS = env("TAIZHANG_DATA_LICENCE_ADDRESS", default="")
# Whether search engines may list the public side; the rest of the house they never may.
SEARCH_ENGINES = env.bool("TAIZHANG_SEARCH_ENGINES", default=True)
# Under this address the public side is served apart (serve --public): this house then sends everybody there. Empty: it is here.
PUBLIC_ADDRESS = env("TAIZHANG_PUBLIC_ADDRESS", default="").rstrip("/")
# A folder with fonts for PDF files, besides those of the system: 仿宋, 楷体 and 小标宋 where the office has a licence for them.
PDF_FONTS = env("TAIZHANG_PDF_FONTS", default="")
API_REQUESTS_PER_MINUTE = env.int("TAIZHANG_API_REQUESTS_PER_MINUTE", default=600)
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env("TAIZHANG_LOG_LEVEL", default="WARNING")},
}
