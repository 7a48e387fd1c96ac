"""Addresses for everybody."""

from django.urls import path

from taizhang.web.public.answers import answer, answers
from taizhang.web.public.bulletin import bulletin
from taizhang.web.public.bulletins import bulletins
from taizhang.web.public.check import check
from taizhang.web.public.data import catalogue, data_index
from taizhang.web.public.feed import feed
from taizhang.web.public.figures import figure, progress
from taizhang.web.public.frozen import data
from taizhang.web.public.pdf import pdf
from taizhang.web.public.proof import keys, program, proof
from taizhang.web.public.receipt import receipt
from taizhang.web.public.search import robots, sitemap
from taizhang.web.public.tables import figures_table, findings_table
from taizhang.web.public.word import word
from taizhang.web.public.write import question, write

urlpatterns = [
    path("", bulletins, name="public-bulletins"),
    path("verify.py", program, name="public-verify"),
    path("keys.txt", keys, name="public-keys"),
    path("feed.atom", feed, name="public-feed"),
    path("sitemap.xml", sitemap, name="public-sitemap"),
    path("robots.txt", robots, name="public-robots"),
    path("check", check, name="public-check"),
    path("data", data_index, name="public-data"),
    path("data/catalog.json", catalogue, name="public-catalogue"),
    path("write", write, name="public-write"),
    path("write/question.png", question, name="public-question"),
    path("receipt", receipt, name="public-receipt"),
    path("answers", answers, name="public-answers"),
    path("answers/<slug:slug>", answer, name="public-answer"),
    path("findings/<str:key>", progress, name="public-progress"),
    path("<slug:slug>", bulletin, name="public-bulletin"),
    path("<slug:slug>/data.json", data, name="public-bulletin-data"),
    path("<slug:slug>/figures.csv", figures_table, name="public-bulletin-figures"),
    path("<slug:slug>/findings.csv", findings_table, name="public-bulletin-findings"),
    path("<slug:slug>/figures/<int:number>", figure, name="public-figure"),
    path("<slug:slug>/word", word, name="public-bulletin-word"),
    path("<slug:slug>/pdf", pdf, name="public-bulletin-pdf"),
    path("<slug:slug>/proof", proof, name="public-bulletin-proof"),
]
