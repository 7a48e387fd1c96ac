"""Addresses for everybody."""

from django.urls import path

from taizhang.web.public.answers import answer, answers
from taizhang.web.public.bulletin import bulletin
from taizhang.web.public.bulletins import bulletins
from taizhang.web.public.proof import keys, program, proof
from taizhang.web.public.receipt import receipt
from taizhang.web.public.word import word
from taizhang.web.public.write import question, write

urlpatterns = [
    path("", bulletins, name="public-bulletins"),
    path("verify.py", program, name="public-verify"),
    path("keys.txt", keys, name="public-keys"),
    path("write", write, name="public-write"),
    path("write/question.png", question, name="public-question"),
    path("receipt", receipt, name="public-receipt"),
    path("answers", answers, name="public-answers"),
    path("answers/<slug:slug>", answer, name="public-answer"),
    path("<slug:slug>", bulletin, name="public-bulletin"),
    path("<slug:slug>/word", word, name="public-bulletin-word"),
    path("<slug:slug>/proof", proof, name="public-bulletin-proof"),
]
