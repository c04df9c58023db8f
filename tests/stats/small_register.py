"""A small register in a project of its own, pulled as `make stats` would."""

import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from hub.model.statistics import ReportStatistics
from hub.stats.pull import pull
from hub.stats.task import read_task
from project import REPOSITORY

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 25, 6, 30)
HEADER = ("Số", "Nhận lúc", "Xong lúc", "Việc", "Khu phố", "Tình trạng", "Ghi chú")
WORDS = {"moi-truong": "Đổ rác", "trat-tu": "Karaoke", "tim-nguoi": "Đi lạc"}
SETTINGS = """\
demo: false
threshold: {threshold}
least_for_times: 4
months: 3
{top}
sources:
  - name: Sổ thử
    {where}
    columns: {{id: Số, opened: Nhận lúc, closed: Xong lúc, category: Việc, area: Khu phố, status: Tình trạng}}
    {dates}
    categories: {{moi-truong: [Đổ rác], trat-tu: [Karaoke], tim-nguoi: [Đi lạc]}}
    areas: {{khu-pho-1: [KP1], khu-pho-2: [KP2]}}
    statuses: {{resolved: [Xong], open: [Chưa]}}
    {more}
"""
DATES = 'dates: ["%d/%m/%Y %H:%M"]'


def settings(
    where: str = "files: reports/so.csv",
    dates: str = DATES,
    more: str = "",
    threshold: int = 2,
    top: str = "",
) -> str:
    """data/reports.yml of the small register."""
    return SETTINGS.format(where=where, dates=dates, more=more, threshold=threshold, top=top)


def sample_rows() -> list[tuple[str, ...]]:
    """Ninety reports over three months, all good: kinds, areas and states in turn."""
    rows = []
    for n in range(90):
        month, day, kind = 8 + n % 3, 1 + n % 27, list(WORDS.values())[n % 5 % 3]
        closed = "" if n % 7 == 0 else f"{day + n % 3:02}/{month:02}/2026 {9 + n % 9:02}:30"
        state = "Xong" if closed else ("Chưa" if n % 2 else "")
        opened = f"{day:02}/{month:02}/2026 08:15"
        rows.append((f"S{n:03}", opened, closed, kind, f"KP{1 + n % 2}", state, f"BÍMẬT-{n}"))
    return rows


def csv_text(rows: list[tuple[str, ...]], header: tuple[str, ...] = HEADER, delimiter: str = ",") -> str:
    """Rows as a CSV file's text; no value needs quotes."""
    return "".join(delimiter.join(row) + "\n" for row in (header, *rows))


def make_project(root: Path, reports: str | None = None, csv: str | bytes | None = None) -> Path:
    """A project with the ward's data/ and the small register."""
    (root / "data" / "reports").mkdir(parents=True)
    for name in ("ward.yml", "categories.yml"):
        shutil.copy(REPOSITORY / "data" / name, root / "data" / name)
    (root / "data" / "reports.yml").write_text(reports or settings(), "utf-8")
    text = csv_text(sample_rows()) if csv is None else csv
    (root / "data" / "reports" / "so.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def pulled(root: Path, **environment: str) -> ReportStatistics:
    """The snapshot of a project at NOW."""
    task = read_task(root)
    return pull(task, root / "data", NOW.replace(tzinfo=task.registers.timezone), environment)


def totals(statistics: ReportStatistics) -> tuple[int | None, ...]:
    """Received, resolved, open and unknown of everything."""
    total = statistics.total
    return total.received, total.resolved, total.open, total.unknown
