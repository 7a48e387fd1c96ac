"""Chains with parties, checks on the spot, public notices, refusals and marks; the rows are open while it runs."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from taizhang.bureau.journal.append_only import protect, unprotect
from taizhang.ledger.writeoffs.four_eyes import install, remove

TABLES = ("writeoffs_application", "writeoffs_decision")


def open_up(apps: Any, editor: Any) -> None:
    remove(editor)
    for table in TABLES:
        unprotect(editor, table)


def close_again(apps: Any, editor: Any) -> None:
    install(editor)
    for table in TABLES:
        protect(editor, table)


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_organising'),
        ('evidence', '0005_append_only'),
        ('files', '0001_initial'),
        ('organizations', '0002_organising'),
        ('writeoffs', '0004_deputies'),
    ]

    operations = [
        migrations.RunPython(open_up, close_again),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step_order', models.PositiveSmallIntegerField()),
                ('verdict', models.CharField(choices=[('accepted', '采信'), ('returned', '要退回')], max_length=12)),
                ('reason', models.TextField(blank=True)),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['application', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step_order', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
                ('channel', models.CharField(max_length=200)),
                ('from_date', models.DateField()),
                ('until_date', models.DateField()),
                ('days', models.PositiveSmallIntegerField()),
                ('counting', models.CharField(choices=[('calendar', '自然日'), ('working', '工作日')], max_length=12)),
                ('posted_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['application', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='NoticeRemoval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('removed_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Objection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('received_on', models.DateField()),
                ('raised_by', models.CharField(blank=True, max_length=120)),
                ('text', models.TextField()),
                ('recorded_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['notice', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ObjectionAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_upheld', models.BooleanField()),
                ('text', models.TextField()),
                ('answered_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Rejection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('requirements', models.TextField()),
                ('due_date', models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step_order', models.PositiveSmallIntegerField()),
                ('party_order', models.PositiveSmallIntegerField()),
                ('role', models.CharField(max_length=20)),
                ('name', models.CharField(blank=True, max_length=100)),
            ],
            options={
                'ordering': ['application', 'step_order', 'party_order'],
            },
        ),
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step_order', models.PositiveSmallIntegerField()),
                ('visited_on', models.DateField()),
                ('place', models.CharField(max_length=200)),
                ('people', models.TextField()),
                ('found', models.TextField()),
                ('recorded_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['application', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='VisitFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('order', models.PositiveIntegerField()),
                ('name', models.CharField(max_length=255)),
                ('form', models.CharField(blank=True, max_length=12)),
            ],
            options={
                'ordering': ['visit', 'order'],
            },
        ),
        migrations.AlterModelOptions(
            name='decision',
            options={'ordering': ['application', 'step_order', 'party_order']},
        ),
        migrations.RemoveConstraint(
            model_name='decision',
            name='one_decision_per_step',
        ),
        migrations.AddField(
            model_name='application',
            name='chain',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='decision',
            name='party_order',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AlterField(
            model_name='decision',
            name='answer',
            field=models.CharField(choices=[('approved', '同意'), ('sent_back', '退回补正'), ('rejected', '不予销号')], max_length=12),
        ),
        migrations.AlterField(
            model_name='decision',
            name='step_name',
            field=models.CharField(max_length=150),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(fields=('application', 'step_order', 'party_order'), name='one_decision_per_party'),
        ),
        migrations.AddField(
            model_name='mark',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='writeoffs.application'),
        ),
        migrations.AddField(
            model_name='mark',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person'),
        ),
        migrations.AddField(
            model_name='mark',
            name='revision',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='evidence.evidencerevision'),
        ),
        migrations.AddField(
            model_name='notice',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='writeoffs.application'),
        ),
        migrations.AddField(
            model_name='notice',
            name='posted_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person'),
        ),
        migrations.AddField(
            model_name='noticeremoval',
            name='notice',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='removal', to='writeoffs.notice'),
        ),
        migrations.AddField(
            model_name='noticeremoval',
            name='removed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person'),
        ),
        migrations.AddField(
            model_name='objection',
            name='notice',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='objections', to='writeoffs.notice'),
        ),
        migrations.AddField(
            model_name='objection',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person'),
        ),
        migrations.AddField(
            model_name='objectionanswer',
            name='answered_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person'),
        ),
        migrations.AddField(
            model_name='objectionanswer',
            name='objection',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='writeoffs.objection'),
        ),
        migrations.AddField(
            model_name='rejection',
            name='decision',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='rejection', to='writeoffs.decision'),
        ),
        migrations.AddField(
            model_name='seat',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='writeoffs.application'),
        ),
        migrations.AddField(
            model_name='seat',
            name='organization',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organizations.organization'),
        ),
        migrations.AddField(
            model_name='visit',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='writeoffs.application'),
        ),
        migrations.AddField(
            model_name='visit',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person'),
        ),
        migrations.AddField(
            model_name='visitfile',
            name='file',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visit_files', to='files.file'),
        ),
        migrations.AddField(
            model_name='visitfile',
            name='visit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='writeoffs.visit'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.UniqueConstraint(fields=('application', 'step_order', 'party_order'), name='one_seat_per_party'),
        ),
    ]
