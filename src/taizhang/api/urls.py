"""Addresses of the interface: nouns, and below each row the acts on it."""

from django.urls import URLPattern, path

from taizhang.api.calendar import calendar
from taizhang.api.catalogue import all_resources
from taizhang.api.description import description, docs
from taizhang.api.door import nowhere
from taizhang.api.operations import operations
from taizhang.api.performing import performer
from taizhang.api.reading import giver, historian, lister, shower


def readings() -> list[URLPattern]:
    found: list[URLPattern] = []
    for one in all_resources():
        row = f"v1/{one.noun}/<int:pk>"
        found += [
            path(f"v1/{one.noun}", lister(one), name=f"api-{one.noun}"),
            path(row, shower(one), name=f"api-{one.noun}-row"),
        ]
        if one.has_journal:
            found.append(path(f"{row}/journal", historian(one), name=f"api-{one.noun}-journal"))
        for file in one.downloads:
            place = f"{row}/{file.name}" + ("/<int:inner>" if file.inner else "")
            found.append(path(place, giver(one, file), name=f"api-{one.noun}-{file.name}"))
    return found


urlpatterns: list[URLPattern] = [
    *readings(),
    *(
        path(f"v1/{one.address}", performer(one), name=f"api-{one.resource.noun}-{one.name}")
        for one in operations()
    ),
    path("openapi.json", description, name="api-description"),
    path("docs", docs, name="api-docs"),
    path("calendar/<str:secret>.ics", calendar, name="api-calendar"),
    path("", nowhere, name="api-nowhere"),
    path("<path:rest>", nowhere, name="api-nowhere-below"),
]
