"""T34: each thing that makes the record unsafe is named in one sentence, and a house without them is let in."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

import cast
from taizhang.bureau.safety import clock, databases, directory, places, protections
from taizhang.bureau.safety import settings as house_settings
from taizhang.bureau.safety.checking import dangers

pytestmark = pytest.mark.django_db
KEY = "kX7-qP" * 16
# How the database of this run may be spoiled for one connection, and what is said then.
SPOILED = {
    "sqlite": [
        ("PRAGMA synchronous={}", "NORMAL", "FULL", "synchronous"),
        ("PRAGMA foreign_keys={}", "OFF", "ON", "外键"),
    ],
    "postgresql": [("SET synchronous_commit = {}", "off", "on", "synchronous_commit")],
}


@pytest.fixture(autouse=True)
def sound(settings, tmp_path):
    """A house without any danger, which each test then spoils in one place."""
    settings.DEBUG = False
    settings.SECRET_KEY = KEY
    settings.ALLOWED_HOSTS = ["taizhang.qinghe.gov.cn"]
    settings.CSRF_TRUSTED_ORIGINS = []
    settings.DATA_DIR, settings.KEY_FILE = tmp_path, tmp_path / "secret.key"
    settings.STORE_DIR, settings.STATIC_ROOT = tmp_path / "store", tmp_path / "static"
    settings.KEY_FILE.write_text(KEY)
    settings.KEY_FILE.chmod(0o600)
    return settings


def of_settings(*, is_reachable=True):
    return list(house_settings.dangers(is_reachable=is_reachable))


def test_a_sound_house_has_none():
    assert [*of_settings(), *places.dangers(), *protections.dangers(), *clock.dangers(cast.NOON)] == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DEBUG", True, "TAIZHANG_DEBUG"),
        ("SECRET_KEY", "short", "密钥太弱"),
        ("SECRET_KEY", "a" * 80, "密钥太弱"),
        ("SECRET_KEY", "django-insecure-" + KEY, "密钥太弱"),
        ("ALLOWED_HOSTS", ["*"], "TAIZHANG_ALLOWED_HOSTS"),
        ("CSRF_TRUSTED_ORIGINS", ["https://taizhang.qinghe.gov.cn"], "明文"),
        ("OUTSIDE_SECOND_FACTOR", "nowhere", "TAIZHANG_OUTSIDE_SECOND_FACTOR"),
    ],
)
def test_a_setting_for_the_workbench_is_named(sound, name, value, said):
    setattr(sound, name, value)
    (danger,) = of_settings()
    assert said in danger


def test_another_system_that_cannot_be_trusted_is_named(sound):
    sound.OIDC_ISSUER, sound.OIDC_CLIENT = "http://sso.qinghe.gov.cn", ""
    assert len(of_settings()) == 3
    sound.OIDC_ISSUER, sound.OIDC_CLIENT = "https://sso.qinghe.gov.cn", "taizhang"
    sound.SESSION_COOKIE_SECURE = True
    assert of_settings() == []
    sound.CAS_SERVER = "http://cas.qinghe.gov.cn/cas"
    (danger,) = of_settings()
    assert "TAIZHANG_CAS_SERVER" in danger


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("LDAP_SERVER", "dc.qinghe.gov.cn", "ldaps://"),
        ("LDAP_PLAIN", True, "TAIZHANG_LDAP_PLAIN"),
        ("LDAP_BASE", "", "TAIZHANG_LDAP_BASE"),
        ("LDAP_BIND_PASSWORD", "", "TAIZHANG_LDAP_BIND_PASSWORD"),
        ("LDAP_CA", "/nowhere/authority.pem", "TAIZHANG_LDAP_CA"),
    ],
)
def test_a_directory_that_cannot_be_trusted_is_named(sound, name, value, said):
    sound.LDAP_SERVER, sound.LDAP_BASE = "ldaps://dc.qinghe.gov.cn", "dc=qinghe,dc=gov,dc=cn"
    sound.LDAP_BIND_NAME, sound.LDAP_BIND_PASSWORD = "cn=reader,dc=qinghe,dc=gov,dc=cn", "reads"
    assert list(directory.dangers()) == []
    setattr(sound, name, value)
    (danger,) = directory.dangers()
    assert said in danger


def test_who_works_on_their_own_machine_may_see_the_details_of_a_fault(sound):
    sound.DEBUG = True
    assert of_settings(is_reachable=False) == []


def test_a_key_that_others_can_read_is_named(sound):
    sound.KEY_FILE.chmod(0o644)
    (danger,) = places.dangers()
    assert "chmod 600" in danger


def test_a_folder_that_everybody_may_write_to_is_named(sound):
    sound.DATA_DIR.chmod(sound.DATA_DIR.stat().st_mode | stat.S_IWOTH)
    (danger,) = places.dangers()
    assert "谁都能写" in danger


def test_originals_among_the_public_files_are_named(sound):
    sound.STORE_DIR = Path(sound.STATIC_ROOT) / "store"
    (danger,) = places.dangers()
    assert "公开的静态文件目录" in danger


def test_the_kind_of_disk_is_read_as_the_kernel_tells_it(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"rootfs / ext4 rw 0 0\nserver:/x {tmp_path}/share nfs4 rw 0 0\n")
    assert places.filesystem_of(tmp_path / "share" / "data", mounts) == "nfs4"
    assert places.filesystem_of(tmp_path / "other", mounts) == "ext4"


def test_a_protection_that_is_gone_is_named():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER journal_entry_no_update")
        else:
            cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_append_only")
    (danger,) = protections.dangers()
    assert "journal_entry" in danger


def test_an_upgrade_that_waits_is_named():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'lists' AND name = '0005_done_on'")
    (danger,) = protections.dangers()
    assert "升级" in danger


def test_a_clock_before_the_last_entry_is_named():
    cast.round_with_findings(cast.bureau())
    assert list(clock.dangers(cast.NOON + timedelta(days=3650))) == []
    (danger,) = clock.dangers(cast.NOON - timedelta(days=3650))
    assert "时钟" in danger


@pytest.mark.django_db(transaction=True)
def test_a_database_that_may_lose_what_it_acknowledged_is_named():
    found = getattr(databases, f"{connection.vendor}_dangers")
    for statement, spoiled, sound, said in SPOILED[connection.vendor]:
        with connection.cursor() as cursor:
            cursor.execute(statement.format(sound))
            assert not [one for one in found() if said in one]
            cursor.execute(statement.format(spoiled))
            assert [one for one in found() if said in one]
            cursor.execute(statement.format(sound))


def test_everything_is_asked_together(sound):
    sound.ALLOWED_HOSTS, sound.DEBUG = ["*"], True
    sound.KEY_FILE.chmod(0o644)
    assert len([*dangers(at=cast.NOON, is_reachable=True)]) >= 3
