"""Every bad sample gives exactly the lines that stand beside it."""

import re

import pytest
from check_messages import CODES_USED
from sample_project import bad_samples, copy_base, problem_lines

from hub.check.messages import MESSAGES

SAMPLES = bad_samples()


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return copy_base(tmp_path_factory.mktemp("base"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_says_what_is_expected(root, sample):
    assert problem_lines(root, sample) == sample.with_suffix(".expected").read_text(encoding="utf-8")


def test_there_are_many_and_none_is_silent():
    assert len(SAMPLES) >= 110
    assert all(sample.with_suffix(".expected").stat().st_size for sample in SAMPLES)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_points_into_the_file(sample):
    text = sample.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    lines = text.split("\n")
    for line in sample.with_suffix(".expected").read_text(encoding="utf-8").splitlines():
        file, number, column = re.match(r"([^:]+):(\d+):(\d+): ", line).groups()
        if file.endswith(sample.name):
            assert 1 <= int(number) <= len(lines)
            assert 1 <= int(column) <= len(lines[int(number) - 1]) + 1 or "tệp" in line


def test_every_message_is_a_vietnamese_sentence_that_tells_what_to_do():
    for code, message in MESSAGES.items():
        assert not message.endswith((".", "!")), code
        assert re.search("[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]", message), (
            code
        )


def test_every_code_that_is_used_has_a_message_and_the_other_way_round():
    assert set(MESSAGES) == CODES_USED
