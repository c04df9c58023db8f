"""What officers do to their registers: titles above the table, dates of two kinds, rows of nothing."""

import unicodedata
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from small_register import DATES, HEADER, csv_text, make_project, pulled, sample_rows, settings, totals
from test_stats_files import expected, when

from hub.stats import excel
from hub.stats.trouble import PullTrouble

ROWS = sample_rows()


def excel_project(tmp_path, rows, merged="", name="so.xlsx"):
    root = make_project(tmp_path, settings(f"files: reports/{name}", DATES))
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    with (root / "data" / "reports" / name).open("wb") as file:
        book.save(file)
    return root


def typed(row):
    return (row[0], when(row[1]), when(row[2]), *row[3:])


@pytest.mark.parametrize("kind", ["text", "mixed", "title", "groups", "breaks", "decomposed", "xls"])
def test_sheets_as_officers_have_them(tmp_path, kind):
    rows, merged, name = [HEADER, *ROWS], "", "so.xlsx"
    if kind == "mixed":
        rows = [HEADER, *(typed(row) if n % 3 else row for n, row in enumerate(ROWS))]
    elif kind == "title":
        rows, merged = [("SỔ PHẢN ÁNH CỦA PHƯỜNG", *[None] * 6), *rows], "A1:G1"
    elif kind == "groups":
        rows, merged = [("SỔ PHẢN ÁNH",), (), ("Thời gian", None, None, "Khác"), *rows], "A3:C3"
    elif kind == "breaks":
        rows[0] = tuple(f" {name}".replace(" l", "\nl").replace(" p", "\u00a0p") for name in HEADER)
    elif kind == "decomposed":
        rows = [tuple(unicodedata.normalize("NFD", cell) for cell in row) for row in rows]
    elif kind == "xls":
        name = "so.xls"  # renamed, and still an .xlsx
    assert totals(pulled(excel_project(tmp_path, rows, merged, name))) == expected()


def test_a_row_of_a_sheet_has_the_number_that_excel_shows(tmp_path):
    rows = [("SỔ PHẢN ÁNH",), (), HEADER, *ROWS[:5], (), *ROWS[5:], ("Tổng cộng", *[None] * 5, "90")]
    with pytest.raises(PullTrouble, match=r"so\.xlsx dòng 95, cột `Nhận lúc`: không ghi lúc nhận; có 1 dòng"):
        pulled(excel_project(tmp_path, rows))


def test_a_csv_file_with_a_title_and_rows_of_nothing(tmp_path):
    nothing = "," * (len(HEADER) - 1) + "\n"
    header, *lines = csv_text(ROWS).splitlines(keepends=True)
    text = "".join(["SỔ PHẢN ÁNH", nothing, nothing, header, *lines[:50], nothing, *lines[50:], nothing])
    assert totals(pulled(make_project(tmp_path / "good", csv=text))) == expected()
    bad = text.replace(f"S060,{ROWS[60][1]}", "S060,mai")
    assert bad != text
    line = bad[: bad.index("S060,")].count("\n") + 1
    with pytest.raises(PullTrouble, match=rf"so\.csv dòng {line}, cột `Nhận lúc`: lúc nhận không đọc được"):
        pulled(make_project(tmp_path / "bad", csv=bad))


def test_columns_without_a_name_or_with_the_same_one_do_not_matter_unless_they_are_asked_for(tmp_path):
    rows = [(*row, "a", "b", "c") for row in ROWS]
    text = csv_text(rows, (*HEADER, "", "", "Ghi chú"))
    assert totals(pulled(make_project(tmp_path / "good", csv=text))) == expected()
    with pytest.raises(PullTrouble, match="hai cột cùng tên `Số`"):
        pulled(make_project(tmp_path / "bad", csv=csv_text(rows, (*HEADER, "", "", "Số"))))


def test_what_excel_leaves_beside_an_open_file_is_no_register(tmp_path):
    root = make_project(tmp_path, settings("files: reports/*"))
    (root / "data" / "reports" / "~$so.xlsx").write_bytes(b"\x07Officer")
    (root / "data" / "reports" / ".~lock.so.csv#").write_bytes(b",officer,")
    assert totals(pulled(root)) == expected()


@pytest.mark.parametrize("name", ["so.xls", "so.xlsx"])
def test_an_old_sheet_or_one_with_a_password_is_told(tmp_path, name):
    root = make_project(tmp_path, settings(f"files: reports/{name}"))
    (root / "data" / "reports" / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(PullTrouble, match=r"kiểu cũ .* hoặc có đặt mật khẩu"):
        pulled(root)


def test_a_sheet_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(excel, "UNPACKED_MEGABYTES", 1)
    root = excel_project(tmp_path, [HEADER, *ROWS])
    with ZipFile(root / "data" / "reports" / "so.xlsx", "a", ZIP_DEFLATED) as packed:
        packed.writestr("xl/more.xml", bytes(2_000_000))
    with pytest.raises(PullTrouble, match="lớn hơn 1 MB"):
        pulled(root)
