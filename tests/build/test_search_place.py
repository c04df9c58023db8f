"""A theme that no longer offers what the search leans on stops the build, with one clear message."""

from importlib.metadata import version
from pathlib import Path

import material
import pytest

from hub.render.search_place import missing_in_frame, missing_in_script

TEMPLATES = Path(material.__file__).parent / "templates"


def test_this_version_of_the_theme_offers_everything():
    bundle = next((TEMPLATES / "assets" / "javascripts").glob("bundle.*.min.js"))
    assert missing_in_script(bundle.read_text("utf-8")) == []


@pytest.mark.parametrize("lost", ["new Worker(", '"search-query"', "type:2,data:", ".type===3"])
def test_a_script_that_speaks_otherwise_is_found_out(lost):
    bundle = next((TEMPLATES / "assets" / "javascripts").glob("bundle.*.min.js")).read_text("utf-8")
    assert lost in bundle
    assert len(missing_in_script(bundle.replace(lost, ""))) == 1


def test_an_empty_page_lacks_everything():
    missing = missing_in_frame("<html></html>")
    assert "__config.search" in missing
    assert '<input id="__search">' in missing
    assert any("search-result" in name for name in missing)


def override(project, old, new):
    """Let the project's theme have another search box: with `new` in place of `old`."""
    partial = (TEMPLATES / "partials" / "search.html").read_text("utf-8")
    assert old in partial
    project.write("overrides/partials/search.html", partial.replace(old, new))
    project.edit("mkdocs.yml", "  name: material", "  name: material\n  custom_dir: overrides")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('name="search"', 'id="a" name="search"'),
        ('<form class="md-search__form" name="search">', "<form  name='x' name=\"search\">"),
    ],
)
def test_a_theme_that_looks_otherwise_and_offers_the_same_is_built(project, old, new):
    override(project, old, new)
    project.build()


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('data-md-component="search-result"', "", "search-result"),
        ('<div class="md-search-result"', '<section class="md-search-result"', 'class="said"'),
    ],
)
def test_a_crippled_theme_stops_the_build_and_the_public_site_stays(project, old, new, named):
    project.build()
    before = project.files()
    override(project, old, new)
    done = project.try_build()
    assert done.returncode == 1
    assert named in done.stderr
    assert f"mkdocs-material {version('mkdocs-material')}" in done.stderr
    assert "Traceback" not in done.stderr
    assert project.files() == before
