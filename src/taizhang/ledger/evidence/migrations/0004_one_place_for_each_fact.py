"""What has moved to revisions and links is kept there alone."""


import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [('evidence', '0003_existing_evidence')]

    operations = [
        migrations.RemoveField(
            model_name='evidence',
            name='file',
        ),
        migrations.RemoveField(
            model_name='evidence',
            name='file_name',
        ),
        migrations.RemoveField(
            model_name='evidence',
            name='measure',
        ),
        migrations.RemoveField(
            model_name='evidence',
            name='title',
        ),
        migrations.AlterField(
            model_name='evidence',
            name='state',
            field=models.CharField(choices=[('draft', '草稿'), ('submitted', '已提交'), ('accepted', '已采信'), ('returned', '已退回'), ('expired', '已过期'), ('withdrawn', '已撤回')], default='submitted', max_length=12),
        ),
        migrations.AddField(
            model_name='evidence',
            name='measures',
            field=models.ManyToManyField(related_name='evidence', through='evidence.EvidenceLink', to='measures.measure'),
        ),
        migrations.AlterField(
            model_name='evidence',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence', to='rounds.round'),
        ),
    ]
