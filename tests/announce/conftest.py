import pytest
from fault_server import MailServer, WebServer
from ward_project import Ward


@pytest.fixture
def web():
    server = WebServer()
    yield server
    server.close()


@pytest.fixture
def mail():
    server = MailServer()
    yield server
    server.close()


@pytest.fixture
def ward(tmp_path):
    return Ward(tmp_path / "ward")
