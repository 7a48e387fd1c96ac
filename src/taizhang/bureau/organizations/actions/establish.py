"""设立单位:add a node to the tree."""

from django.db import transaction
from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused


def establish(
    *, name: str, kind: str, parent: Organization | None = None, short_name: str = ""
) -> Organization:
    name = name.strip()
    if not name:
        raise Refused(_("请填写单位名称"))
    with transaction.atomic():
        if Organization.objects.filter(parent=parent, name=name).exists():
            raise Refused(_("“%(name)s”已经存在") % {"name": name})
        node = Organization.objects.create(name=name, short_name=short_name, kind=kind, parent=parent)
        node.path = f"{parent.path if parent else '/'}{node.pk}/"
        Organization.objects.filter(pk=node.pk).update(path=node.path)
    return node
