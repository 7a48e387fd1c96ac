"""Addresses of bulletins for their writers."""

from django.urls import URLPattern, path

from taizhang.web.desk.bulletins.beginnings import beginnings, signing_chain, template
from taizhang.web.desk.bulletins.bulletin import bulletin
from taizhang.web.desk.bulletins.bulletins import bulletins
from taizhang.web.desk.bulletins.check import check, waiver, waiver_withdrawal
from taizhang.web.desk.bulletins.figures import connections, figures
from taizhang.web.desk.bulletins.pdf import pdf
from taizhang.web.desk.bulletins.preview import preview, publication
from taizhang.web.desk.bulletins.revisions import revision, revisions
from taizhang.web.desk.bulletins.round_bulletins import round_bulletins
from taizhang.web.desk.bulletins.signature import correction, drop, recall, signature, withdrawal
from taizhang.web.desk.bulletins.withholding import withholding, withholding_end
from taizhang.web.desk.bulletins.word import word

BULLETIN = "bulletins/<int:pk>"

urlpatterns: list[URLPattern] = [
    path("bulletins", bulletins, name="bulletins"),
    path("rounds/<int:pk>/bulletins", round_bulletins, name="round-bulletins"),
    path(BULLETIN, bulletin, name="bulletin"),
    path(f"{BULLETIN}/preview", preview, name="bulletin-preview"),
    path(f"{BULLETIN}/publication", publication, name="bulletin-publication"),
    path(f"{BULLETIN}/revisions", revisions, name="bulletin-revisions"),
    path(f"{BULLETIN}/revisions/<int:number>", revision, name="bulletin-revision"),
    path(f"{BULLETIN}/check", check, name="bulletin-check"),
    path(f"{BULLETIN}/remarks/<int:number>/waiver", waiver, name="bulletin-waiver"),
    path(
        f"{BULLETIN}/waivers/<int:defect_waiver>/withdrawal",
        waiver_withdrawal,
        name="bulletin-waiver-withdrawal",
    ),
    path(f"{BULLETIN}/figures", figures, name="bulletin-figures"),
    path(f"{BULLETIN}/connections", connections, name="bulletin-connections"),
    path(f"{BULLETIN}/signature", signature, name="bulletin-signature"),
    path(f"{BULLETIN}/recall", recall, name="bulletin-recall"),
    path(f"{BULLETIN}/drop", drop, name="bulletin-drop"),
    path(f"{BULLETIN}/correction", correction, name="bulletin-correction"),
    path(f"{BULLETIN}/withdrawal", withdrawal, name="bulletin-withdrawal"),
    path("organizations/<int:pk>/bulletins", beginnings, name="bulletin-beginnings"),
    path("organizations/<int:pk>/bulletins/<str:kind>/template", template, name="bulletin-template"),
    path("organizations/<int:pk>/bulletins/<str:kind>/chain", signing_chain, name="bulletin-chain"),
    path("findings/<int:pk>/withholding", withholding, name="finding-withholding"),
    path("withholdings/<int:pk>/end", withholding_end, name="withholding-end"),
    path(f"{BULLETIN}/word", word, name="bulletin-word"),
    path(f"{BULLETIN}/pdf", pdf, name="bulletin-pdf"),
]
