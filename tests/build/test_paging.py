from hypothesis import given
from hypothesis import strategies as st

from hub.build.paging import pages_of


@given(st.integers(0, 400), st.integers(1, 30))
def test_every_item_stands_on_one_page_newest_first(count, per_page):
    items = list(range(count, 0, -1))
    pages = pages_of(items, per_page)
    assert [item for page in reversed(pages) for item in page] == items
    assert all(len(page) == per_page for page in pages[:-1])
    assert len(pages[-1]) < 2 * per_page


@given(st.integers(0, 400), st.integers(1, 30))
def test_something_new_changes_the_newest_page_alone(count, per_page):
    before = pages_of(list(range(count, 0, -1)), per_page)
    after = pages_of(list(range(count + 1, 0, -1)), per_page)
    full = len(before) - 1
    assert after[:full] == before[:full]


def test_an_empty_list_has_one_empty_page():
    assert pages_of([]) == [[]]
