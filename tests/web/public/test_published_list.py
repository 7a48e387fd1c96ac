"""The public list of bulletins."""

from django.urls import reverse


def test_an_empty_list_says_what_will_stand_here(client, drafted):
    html = client.get(reverse("public-bulletins")).content.decode()
    assert "还没有公布的通报" in html
    assert drafted.title not in html


def test_a_published_bulletin_is_listed_with_its_date(client, publication):
    html = client.get(reverse("public-bulletins")).content.decode()
    assert reverse("public-bulletin", args=[publication.slug]) in html
    assert "2026年3月2日" in html


def test_one_question_to_the_database(client, publication, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get(reverse("public-bulletins"))


def test_the_list_tells_its_holders_when_something_new_is_published(client, drafted, house):
    from releasing import released

    from cast import NOON

    before = client.get(reverse("public-bulletins")).headers["ETag"]
    released(house, drafted, at=NOON)
    answer = client.get(reverse("public-bulletins"), headers={"if-none-match": before})
    assert answer.status_code == 200
    assert drafted.title in answer.content.decode()
