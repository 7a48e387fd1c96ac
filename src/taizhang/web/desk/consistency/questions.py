"""数据核对:what is said differently in different places, and the answer of the office that owns it."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.queries import history
from taizhang.ledger.consistency.actions.answer_question import answer_question
from taizhang.ledger.consistency.contradictions import title_of
from taizhang.ledger.consistency.queries import questions_for
from taizhang.ledger.consistency.states import QuestionState
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.session import actor
from taizhang.web.going import told

ROWS = 50


class AnswerForm(ActForm):
    answer = forms.CharField(
        label=gettext_lazy("为什么不一致"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("写明以哪个数为准；要改的数请到原处更正，改好后疑问自动消除"),
    )


@staff()
def questions(request: HttpRequest) -> HttpResponse:
    state = request.GET.get("state", QuestionState.OPEN.value)
    rows = questions_for(actor(request))
    if state in QuestionState.values:
        rows = rows.filter(state=state)
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    shown = {"page": page, "rows": list(page), "state": state, "states": QuestionState.choices, "q": ""}
    return render(request, "consistency/questions.html", shown)


@staff(methods=("GET", "POST"))
def question(request: HttpRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(questions_for(actor(request)), pk=pk)
    form = AnswerForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, answer_question, answer=form.cleaned_data["answer"]):
        return told(request, _("说明已记下"), "question", row.pk)
    shown = {"question": row, "kind": title_of(row.kind), "said": list(history(row.stream))}
    return act_page(request, "consistency/question.html", form, row, answer_question, **shown)
