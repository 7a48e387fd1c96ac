"""Addresses of questions."""

from django.urls import path

from taizhang.web.desk.consistency.questions import question, questions

urlpatterns = [
    path("questions", questions, name="questions"),
    path("questions/<int:pk>", question, name="question"),
]
