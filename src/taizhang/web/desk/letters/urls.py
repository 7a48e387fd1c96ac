"""Addresses of letters."""

from django.urls import path

from taizhang.web.desk.letters.acts import (
    answer_return,
    assignment,
    decision,
    drafting,
    erasure,
    extension,
    publication,
)
from taizhang.web.desk.letters.arrival import admission, arrival, turning_away
from taizhang.web.desk.letters.contact import contact
from taizhang.web.desk.letters.files import original, picture
from taizhang.web.desk.letters.letter import letter
from taizhang.web.desk.letters.letters import letters, statistics
from taizhang.web.desk.letters.lookbacks import lookback_refusal, lookback_result

ARRIVAL, ONE, LOOKBACK = "arrivals/<int:pk>", "letters/<int:pk>", "lookbacks/<int:pk>"

urlpatterns = [
    path("letters", letters, name="letters"),
    path("letters/statistics", statistics, name="letter-statistics"),
    path(ARRIVAL, arrival, name="arrival"),
    path(f"{ARRIVAL}/admission", admission, name="arrival-admission"),
    path(f"{ARRIVAL}/refusal", turning_away, name="arrival-refusal"),
    path(f"{ARRIVAL}/files/<int:order>", picture, name="arrival-picture"),
    path(f"{ARRIVAL}/files/<int:order>/original", original, name="arrival-original"),
    path(ONE, letter, name="letter"),
    path(f"{ONE}/contact", contact, name="letter-contact"),
    path(f"{ONE}/assignment", assignment, name="letter-assignment"),
    path(f"{ONE}/extension", extension, name="letter-extension"),
    path(f"{ONE}/draft", drafting, name="letter-draft"),
    path(f"{ONE}/decision", decision, name="letter-decision"),
    path(f"{ONE}/return", answer_return, name="letter-return"),
    path(f"{ONE}/publication", publication, name="letter-publication"),
    path(f"{ONE}/erasure", erasure, name="letter-erasure"),
    path(f"{LOOKBACK}/result", lookback_result, name="lookback-result"),
    path(f"{LOOKBACK}/refusal", lookback_refusal, name="lookback-refusal"),
]
