"""The sample ward's register of reports, data/reports/: made up by this script, like nobody's real reports.

Eighteen months with the seasons of a ward (burning in the dry months, karaoke around Tết, thefts before
it), and the few slips that every register has. The same rows at every run.

    .venv/bin/python benchmarks/demo_register.py
"""

import csv
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent.parent / "data" / "reports"
FIRST, LAST = (2025, 5), (2026, 11)
TOLD_AT = datetime(2026, 11, 20, 17, 0)
"""When the register was copied: what is not dealt with by then is still open."""
COLUMNS = ("Số", "Nhận lúc", "Xong lúc", "Việc", "Khu phố", "Tình trạng", "Báo qua", "Ghi chú")
NOTE = "Dữ liệu mẫu do máy tạo, không phải phản ánh thật"
AREA_WEIGHTS = (21, 17, 15, 13, 11, 9, 8, 6)
CHANNELS = ("Nhóm Zalo", "Nhóm Zalo", "Điện thoại", "Trực tiếp")


@dataclass(frozen=True)
class Kind:
    """A kind of incident: how many a month, half of them done within `days`, by month of the year."""

    name: str
    monthly: float
    days: float
    never: float
    seasons: dict[int, float]


KINDS = (
    Kind("Đổ rác bừa bãi", 34, 1.6, 0.03, {1: 1.3, 2: 1.5, 5: 1.2, 9: 1.15}),
    Kind(
        "Đốt rác, khói bụi", 19, 0.8, 0.02, {1: 1.4, 2: 1.6, 3: 1.7, 4: 1.3, 7: 0.6, 8: 0.5, 9: 0.5, 10: 0.6}
    ),
    Kind("Karaoke, tiếng ồn", 36, 0.3, 0.02, {1: 1.3, 2: 1.7, 4: 1.2, 6: 1.1, 12: 1.3}),
    Kind("Lấn chiếm vỉa hè", 13, 4.5, 0.05, {1: 1.4, 12: 1.3}),
    Kind("Trộm cắp", 15, 11.0, 0.3, {1: 1.7, 2: 1.3, 12: 1.5}),
    Kind("Lừa đảo qua mạng", 14, 16.0, 0.4, {1: 1.2, 9: 1.3, 11: 1.2}),
    Kind("Người đi lạc", 4, 0.2, 0.02, {2: 1.6, 6: 1.3, 7: 1.3}),
    Kind("Nguy cơ cháy", 8, 2.5, 0.04, {2: 1.6, 3: 1.8, 4: 1.6, 9: 0.6, 10: 0.6}),
)


def main() -> None:
    """Write so-2025.csv and so-2026.csv."""
    rows = demo_rows()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for year in (2025, 2026):
        with (FOLDER / f"so-{year}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(row for row in rows if row[0].startswith(f"{year}/"))


def demo_rows() -> list[tuple[str, ...]]:
    """All rows, by the time they were taken down, the slips among them."""
    rng = Random(113)
    reports: list[tuple[datetime, datetime | None, Kind, str]] = []
    for number in range(FIRST[0] * 12 + FIRST[1] - 1, LAST[0] * 12 + LAST[1]):
        year, month = number // 12, number % 12 + 1
        growth = 0.75 + 0.5 * (number - FIRST[0] * 12 - FIRST[1]) / 18
        for kind in KINDS:
            expected = kind.monthly * kind.seasons.get(month, 1.0) * growth
            for _ in range(round(rng.gauss(expected, expected**0.5 * 0.8))):
                opened = _moment(rng, year, month, kind)
                if opened < TOLD_AT:
                    reports.append((opened, _closed(rng, opened, kind), kind, _area(rng)))
    reports.sort(key=lambda report: report[0])
    rows = [_row(rng, n, *report) for n, report in enumerate(reports, 1)]
    return _with_slips(rows)


def _moment(rng: Random, year: int, month: int, kind: Kind) -> datetime:
    late = kind.name.startswith(("Karaoke", "Đốt"))
    hour = rng.choice((18, 19, 20, 20, 21, 21, 22, 23)) if late else rng.choice(range(6, 23))
    return datetime(year, month, rng.randint(1, 28), hour, rng.randint(0, 59))


def _closed(rng: Random, opened: datetime, kind: Kind) -> datetime | None:
    if rng.random() < kind.never:
        return None
    closed = opened + timedelta(days=max(0.01, rng.lognormvariate(0, 0.9) * kind.days))
    return closed if closed < TOLD_AT else None


def _area(rng: Random) -> str:
    return f"KP{rng.choices(range(1, 9), AREA_WEIGHTS)[0]}"


def _row(
    rng: Random, number: int, opened: datetime, closed: datetime | None, kind: Kind, area: str
) -> tuple[str, ...]:
    state = "Đã xử lý" if closed else "Đang xử lý"
    if closed is None and rng.random() < 0.12:
        state = ""
    if rng.random() < 0.01:
        area = "Không rõ"
    return (
        f"{opened:%Y}/{number:05}",
        f"{opened:%d/%m/%Y %H:%M}",
        f"{closed:%d/%m/%Y %H:%M}" if closed else "",
        kind.name,
        area,
        state,
        rng.choice(CHANNELS),
        NOTE,
    )


def _with_slips(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """A row written twice, two that end before they begin, a day that is none, and a kind nobody knows."""
    rows = list(rows)
    closed = [n for n, row in enumerate(rows) if row[2]]
    for n in (closed[300], closed[1500]):
        row = rows[n]
        early = datetime.strptime(row[1], "%d/%m/%Y %H:%M") - timedelta(days=30)
        rows[n] = (*row[:2], f"{early:%d/%m/%Y %H:%M}", *row[3:])
    rows[700] = (rows[700][0], "31/02/2026 08:15", *rows[700][2:])
    rows[1200] = (*rows[1200][:3], "Xe cũ bỏ ngoài đường", *rows[1200][4:])
    rows.insert(901, rows[900])
    return rows


if __name__ == "__main__":
    main()
