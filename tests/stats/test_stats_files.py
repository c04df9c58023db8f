# ruff: noqa: E501  tables of sentences
"""Files of every kind give the same numbers, and what is wrong with one is told with its row and column."""

import datetime as dt
import json
import os

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook
from small_register import HEADER, WORDS, csv_text, make_project, pulled, sample_rows, settings, totals

from hub.stats.trouble import PullTrouble


def when(text):
    return dt.datetime.strptime(text, "%d/%m/%Y %H:%M") if text else None


def expected():
    rows = sample_rows()
    resolved = sum(bool(row[2]) for row in rows)
    open_ = sum(row[5] == "Chưa" for row in rows)
    return len(rows), resolved, open_, len(rows) - resolved - open_


def test_a_csv_file_is_counted_as_a_person_would(tmp_path):
    found = pulled(make_project(tmp_path))
    assert totals(found) == expected()
    assert found.months == ("2026-08", "2026-09", "2026-10")
    assert found.by_month["2026-09"].received == 30
    assert found.sources[0].rows_read == 90
    kinds = [row[3] for row in sample_rows()]
    assert found.by_category["trat-tu"].received == kinds.count(WORDS["trat-tu"])
    days = sorted((when(r[2]) - when(r[1])).total_seconds() / 86400 for r in sample_rows() if r[2])
    assert found.total.median_days == round(days[-(-len(days) // 2) - 1], 1)
    assert found.total.p90_days == round(days[-(-len(days) * 9 // 10) - 1], 1)


def parquet(path, typed):
    columns = dict(zip(HEADER, zip(*sample_rows(), strict=True), strict=True))
    if typed:
        for name in ("Nhận lúc", "Xong lúc"):
            columns[name] = [when(text) for text in columns[name]]
    pq.write_table(pa.table({name: list(values) for name, values in columns.items()}), path)


def excel(path):
    book = Workbook()
    book.active.append(HEADER)
    for row in sample_rows():
        book.active.append((row[0], when(row[1]), when(row[2]), *row[3:]))
    book.save(path)


@pytest.mark.parametrize(
    "kind", ["tsv", "semicolon", "quoted", "glob", "parquet", "typed", "json", "xlsx", "bom"]
)
def test_other_files_give_the_same_snapshot(tmp_path, kind):
    base = pulled(make_project(tmp_path / "csv"))
    root = make_project(tmp_path / "other")
    folder, rows, more, dates = root / "data" / "reports", sample_rows(), "", None
    (folder / "so.csv").unlink()
    where = f"files: reports/so.{'csv' if kind in ('semicolon', 'quoted', 'bom') else kind}"
    if kind == "tsv":
        (folder / "so.tsv").write_text(csv_text(rows, delimiter="\t"), "utf-8")
    elif kind == "semicolon":
        (folder / "so.csv").write_text(csv_text(rows, delimiter=";"), "utf-8")
        more = 'delimiter: ";"'
    elif kind == "bom":
        (folder / "so.csv").write_bytes(b"\xef\xbb\xbf" + csv_text(rows).replace("\n", "\r\n").encode())
    elif kind == "quoted":
        quoted = [(*(f'"{value}"' for value in row[:-1]), '"a ""b"",\nc"') for row in rows]
        (folder / "so.csv").write_text(csv_text(quoted), "utf-8")
    elif kind == "glob":
        where = "files: reports/**/so-*.csv"
        (folder / "cu").mkdir()
        (folder / "cu" / "so-1.csv").write_text(csv_text(rows[:30]), "utf-8")
        turned = [tuple(reversed(row)) for row in rows[30:]]
        (folder / "so-2.csv").write_text(csv_text(turned, tuple(reversed(HEADER))), "utf-8")
    elif kind in ("parquet", "typed"):
        where, dates = "files: reports/so.parquet", "" if kind == "typed" else None
        parquet(folder / "so.parquet", kind == "typed")
    elif kind == "json":
        records = [dict(zip(HEADER, row, strict=True)) for row in rows]
        (folder / "so.json").write_text(json.dumps(records), "utf-8")
    elif kind == "xlsx":
        dates = ""
        excel(folder / "so.xlsx")
    text = settings(where, more=more) if dates is None else settings(where, dates, more)
    (root / "data" / "reports.yml").write_text(text, "utf-8")
    assert pulled(root) == base


def edited(**cells):
    rows = [list(row) for row in sample_rows()]
    for name, (number, value) in cells.items():
        rows[number][("id", "opened", "closed", "category", "area", "status").index(name)] = value
    return csv_text([tuple(row) for row in rows])


TEXT = csv_text(sample_rows())
FAULTS = {
    "empty": ("", "so.csv trống"),
    "blank": ("\n\n", "so.csv trống"),
    "only a header": (csv_text([]), "sổ không có dòng nào"),
    "web page": ("<!DOCTYPE html>\n<html><body>Lỗi 500, xin thử lại</body></html>", "trang web"),
    "utf-16": (TEXT.encode("utf-16"), "không ở bảng mã UTF-8 (UTF-16"),
    "legacy": (TEXT.encode("cp1258", "replace"), "không ở bảng mã UTF-8"),
    "late legacy": ((TEXT * 40).encode() + b"S1,\xd0\xe1,,,,,\n", "không ở bảng mã UTF-8"),
    "delimiter": (TEXT.replace(",", ";"), 'ngăn cột bằng dấu chấm phẩy, không phải dấu phẩy; hãy ghi thêm `delimiter: ";"`'),
    "cut": (TEXT[: TEXT.rindex(",KP")], "dòng 91: có 4 cột, phải là 7"),
    "open quote": (TEXT.replace("BÍMẬT-7\n", '"BÍMẬT\n'), "dấu nháy kép"),
    "renamed": (TEXT.replace("Nhận lúc", "NHẬN LÚC"), "không có cột `Nhận lúc` (đang dùng cho `opened`), có lẽ đã đổi tên thành"),
    "missing": (TEXT.replace("Khu phố", "Ghi"), "không có cột `Khu phố` (đang dùng cho `area`); sổ có các cột: Số, "),
    "twice": (TEXT.replace("Ghi chú", "Số"), "hai cột cùng tên `Số`"),
    "bad date": (edited(opened=(4, "31/09/2026 08:00")), "so.csv dòng 6, cột `Nhận lúc`: lúc nhận không đọc được (đang ghi “31/09/2026 08:00”)"),
    "other date": (edited(opened=(4, "2026-09-05 08:00")), "so.csv dòng 6, cột `Nhận lúc`"),
    "no date": (edited(opened=(0, "")), "so.csv dòng 2, cột `Nhận lúc`: không ghi lúc nhận"),
    "bad end": (edited(closed=(9, "mai")), "so.csv dòng 11, cột `Xong lúc`: lúc xong không đọc được"),
    "backwards": (edited(closed=(9, "01/01/2026 08:00")), "so.csv dòng 11, cột `Xong lúc`: xong trước khi nhận"),
    "future": (edited(opened=(9, "26/11/2026 08:00"), closed=(9, "")), "lúc nhận ở tương lai"),
    "future end": (edited(closed=(9, "26/11/2026 08:00")), "lúc xong ở tương lai"),
    "category": (edited(category=(9, "Đổ rac")), "cột `Việc`: loại việc không có trong bảng (“Đổ rac” 1 dòng)"),
    "area": (edited(area=(9, "KP9")), "cột `Khu phố`: khu phố không có trong bảng (“KP9” 1 dòng)"),
    "somebody": (edited(area=(9, "Nguyễn Văn A 0903123456")), "khu phố không có trong bảng (“Nguyễn…” 1 dòng)"),
    "somebody's story": (edited(status=(0, "Bà Tư " * 20)), "tình trạng không có trong bảng (“Bà Tư …” 1 dòng)"),
    "no header": (TEXT.partition("\n")[2], "dòng đầu của sổ giống một dòng số liệu hơn là tên các cột; hãy thêm dòng tên cột"),
    "status": (edited(status=(0, "Hủy")), "cột `Tình trạng`: tình trạng không có trong bảng (“Hủy” 1 dòng)"),
    "doubled": (edited(id=(9, "S003")), "cột `Số`: có 1 dòng trùng số với một dòng khác (đang ghi “S003”)"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_source_row_and_column(tmp_path, fault):
    content, said = FAULTS[fault]
    root = make_project(tmp_path, csv=content)
    with pytest.raises(PullTrouble) as told:
        pulled(root)
    message = told.value.told("data/reports.yml")
    assert said in message
    assert message.startswith("data/reports.yml:7: nguồn “Sổ thử”: ")
    assert "\n" not in message
    assert "0903" not in message
    assert "BÍMẬT" not in message


@pytest.mark.parametrize("fault", ["bad date", "backwards", "category", "doubled", "status"])
def test_rows_that_may_be_left_out_are_counted(tmp_path, fault):
    codes = {
        "bad date": "opened-unreadable",
        "backwards": "closed-before-opened",
        "category": "category-unknown",
        "doubled": "duplicate",
        "status": "status-unknown",
    }
    more = f"leave_out: {{{codes[fault]}: 1}}"
    found = pulled(make_project(tmp_path, settings(more=more), FAULTS[fault][0]))
    assert found.sources[0].left_out == {codes[fault]: 1}
    assert found.total.received == 89


def test_values_that_the_tables_do_not_have_can_be_counted_as_others(tmp_path):
    content = edited(category=(9, "Lạ"), area=(10, "KP9"), status=(0, "Hủy"))
    more = "rest_of_categories: khac\n    rest_of_areas: khong-ro\n    rest_of_statuses: unknown"
    found = pulled(make_project(tmp_path, settings(more=more), content))
    assert totals(found) == expected()
    assert found.categories[-1] == "khac"
    assert found.areas[-1] == "khong-ro"


@pytest.mark.parametrize("count", ["-1", "1_000", "1.5", "", "một"])
def test_a_count_must_be_a_whole_number(tmp_path, count):
    rows = [(*row[:-1], "2") for row in sample_rows()]
    rows[3] = (*rows[3][:-1], count)
    reports = settings().replace("status: Tình trạng", "status: Tình trạng, count: Ghi chú")
    with pytest.raises(PullTrouble, match="dòng 5, cột `Ghi chú`: số lượng không phải số nguyên không âm"):
        pulled(make_project(tmp_path, reports, csv_text(rows)))


def test_a_row_may_stand_for_several_reports(tmp_path):
    rows = [(*row[:-1], "2") for row in sample_rows()]
    reports = settings().replace("status: Tình trạng", "status: Tình trạng, count: Ghi chú")
    assert totals(pulled(make_project(tmp_path, reports, csv_text(rows)))) == tuple(2 * n for n in expected())


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(PullTrouble, match="không thấy tệp nào là data/reports/mat"):
        pulled(make_project(tmp_path, settings("files: reports/mat-*.csv")))


def put_in_the_way(kind, place, elsewhere):
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind == "device":
        place.symlink_to("/dev/zero")
    elif kind == "dead link":
        place.symlink_to(elsewhere / "khong-co.csv")
    elif kind == "loop":
        place.symlink_to(place.name)
    elif kind == "link out":
        (elsewhere / "mat.csv").write_text("Số,BÍMẬT-NGOÀI\n1,2\n", "utf-8")
        place.symlink_to(elsewhere / "mat.csv")
    elif kind == "folder out":
        place.symlink_to(elsewhere)


IN_THE_WAY = {
    "folder": "là thư mục, không phải tệp sổ; hãy dời nó đi chỗ khác, hoặc sửa dòng `files` để lấy tệp bên trong, như `reports/**/*.csv`",
    "pipe": "không phải tệp thường (là thiết bị hoặc đường ống), không đọc được; hãy xoá nó rồi chép chính tệp sổ vào chỗ ấy",
    "dead link": "là liên kết hỏng, không còn dẫn tới tệp nào; hãy xoá liên kết đó rồi chép chính tệp sổ vào chỗ ấy",
    "link out": "là liên kết dẫn ra ngoài thư mục của dự án nên máy không đọc; hãy xoá liên kết đó rồi chép chính tệp sổ vào chỗ ấy",
}
IN_THE_WAY["loop"] = IN_THE_WAY["dead link"]
IN_THE_WAY["device"] = IN_THE_WAY["folder out"] = IN_THE_WAY["link out"]


@pytest.mark.parametrize("files", ["so-*.csv", "so-2.csv", "**/so-*.csv"])
@pytest.mark.parametrize("kind", IN_THE_WAY)
def test_what_is_no_file_of_the_project_is_told_and_not_passed_over(tmp_path, kind, files):
    root = make_project(tmp_path / "du-an", settings(f"files: reports/{files}"))
    (root / "data" / "reports" / "so.csv").rename(root / "data" / "reports" / "so-1.csv")
    (tmp_path / "ngoai").mkdir()
    put_in_the_way(kind, root / "data" / "reports" / "so-2.csv", tmp_path / "ngoai")
    with pytest.raises(PullTrouble) as told:
        pulled(root)
    message = told.value.told("data/reports.yml")
    assert message == f"data/reports.yml:7: nguồn “Sổ thử”: data/reports/so-2.csv {IN_THE_WAY[kind]}"


def test_a_link_within_the_project_is_read_and_folders_are_walked(tmp_path):
    base = pulled(make_project(tmp_path / "csv"))
    root = make_project(tmp_path / "du-an", settings("files: reports/**/*"))
    folder = root / "data" / "reports"
    (folder / "2026").mkdir()
    (folder / "so.csv").rename(root / "data" / "kho.csv")
    (folder / "2026" / "so.csv").symlink_to(root / "data" / "kho.csv")
    (folder / ".#so.csv").symlink_to("ai-do@may.example:1")
    assert pulled(root) == base


def test_a_pattern_that_cannot_be_one(tmp_path):
    with pytest.raises(PullTrouble, match="không thấy tệp nào là data/reports/so"):
        pulled(make_project(tmp_path, settings("files: reports/so**/*.csv")))


@pytest.mark.parametrize("kind", ["parquet", "xlsx", "json"])
def test_a_damaged_file(tmp_path, kind):
    root = make_project(tmp_path, settings(f"files: reports/so.{kind}"))
    start = {"parquet": b"PAR1", "xlsx": b"PK\x03\x04", "json": b'[{"a":'}[kind]
    (root / "data" / "reports" / f"so.{kind}").write_bytes(start + b"xxxxxxxxxxxx")
    with pytest.raises(PullTrouble, match=f"so.{kind} hỏng hoặc chép chưa hết"):
        pulled(root)


def test_a_file_that_is_too_large(tmp_path):
    root = make_project(tmp_path, settings(top="limits: {megabytes: 1}"), TEXT + "," * 1_000_001)
    with pytest.raises(PullTrouble, match="lớn hơn 1 MB"):
        pulled(root)
