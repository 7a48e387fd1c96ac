"""A step of its own: PostgreSQL alters no table in the transaction that has just written its rows."""

from django.db import migrations
from django.utils import timezone


def settle(apps, editor):
    """Who was shut out stays out; a password of unknown age is as old as this migration."""
    accounts = apps.get_model('accounts', 'Account').objects
    accounts.filter(is_active=False).update(state='disabled')
    accounts.update(password_set_at=timezone.now())


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_keeping'),
    ]

    operations = [
        migrations.RunPython(settle, migrations.RunPython.noop),
    ]
