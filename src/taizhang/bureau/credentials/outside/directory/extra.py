"""Whether the words of LDAP are installed (目录登录扩展): they are an extra, so nothing here asks for them."""

from importlib.util import find_spec

KIND = "ldap"


def is_installed() -> bool:
    return find_spec("pyasn1") is not None and find_spec("pyasn1_modules") is not None
