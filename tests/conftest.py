import pytest

from project import Project


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample ward's site, built once and only read."""
    return Project.copy_sample(tmp_path_factory.mktemp("sample") / "ward").build()


@pytest.fixture
def project(tmp_path):
    """The sample ward's project, not built, to be changed at will."""
    return Project.copy_sample(tmp_path / "ward")
