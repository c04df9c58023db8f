import jinja2

from hub.build.template_cache import TemplateCache


def environment(folder, code, text="<p>{{ name }}</p>"):
    loader = jinja2.DictLoader({"page.html": text})
    return jinja2.Environment(loader=loader, autoescape=True, bytecode_cache=TemplateCache(folder, code))


def render(folder, code, text="<p>{{ name }}</p>"):
    return environment(folder, code, text).get_template("page.html").render(name="&")


def test_a_template_is_compiled_once(tmp_path, monkeypatch):
    assert render(tmp_path, "a") == "<p>&amp;</p>"

    def never(*_, **__):
        raise AssertionError("compiled")

    monkeypatch.setattr(jinja2.Environment, "compile", never)
    monkeypatch.setattr(jinja2.Environment, "_compile", never)
    assert render(tmp_path, "a") == "<p>&amp;</p>"


def test_other_code_another_text_and_damage_are_compiled_anew(tmp_path):
    assert render(tmp_path, "a") == "<p>&amp;</p>"
    assert render(tmp_path, "b") == "<p>&amp;</p>"
    assert render(tmp_path, "b", "<b>{{ name }}</b>") == "<b>&amp;</b>"
    for file in (tmp_path / "templates").iterdir():
        file.write_bytes(file.read_bytes()[:-3])
    assert render(tmp_path, "b") == "<p>&amp;</p>"
