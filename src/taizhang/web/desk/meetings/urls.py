"""Addresses of the meetings register."""

from django.urls import path

from taizhang.web.desk.meetings.meeting import meeting
from taizhang.web.desk.meetings.meetings import meetings
from taizhang.web.desk.meetings.minutes import minutes
from taizhang.web.desk.meetings.recording import correction, organization_meetings, striking
from taizhang.web.desk.meetings.resolutions import dropping, measure, measures, resolutions

urlpatterns = [
    path("meetings", meetings, name="meetings"),
    path("organizations/<int:organization>/meetings", organization_meetings, name="organization-meetings"),
    path("meetings/<int:meeting>", meeting, name="meeting"),
    path("meetings/<int:meeting>/correction", correction, name="meeting-correction"),
    path("meetings/<int:meeting>/striking", striking, name="meeting-striking"),
    path("meetings/<int:meeting>/minutes", minutes, name="meeting-minutes"),
    path("meetings/<int:meeting>/resolutions", resolutions, name="meeting-resolutions"),
    path("resolutions/<int:resolution>/dropping", dropping, name="resolution-dropping"),
    path("resolutions/<int:resolution>/measures", measures, name="resolution-measures"),
    path("resolutions/<int:resolution>/measures/<int:finding>", measure, name="resolution-measure"),
]
