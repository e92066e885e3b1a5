#!/usr/bin/env python3
"""Writes the workbooks beside it. Needs openpyxl 3.1; the expected values stand in WorkbookReaderTests.swift."""
import datetime as dt
import pathlib
import struct
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent


def by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "场景"
    sheet.append(["编号", "名称", "数", "日期", "时间", "是否", "富文本"])
    sheet.append(["001", "换行\n“引号”,逗号", 42, dt.date(2026, 12, 1), dt.datetime(2026, 12, 1, 9, 30, 15), True,
                  CellRichText("普通", TextBlock(InlineFont(b=True), "加粗"), " 尾")])
    sheet.append(["002", "🚢 emoji", 0.1 + 0.2, dt.date(1900, 1, 31), dt.time(8, 5), False, None])
    sheet.append(["003", None, 123456789012345678, dt.date(9999, 12, 31), None, None, None])
    sheet.append(["004", "formula", "=1+1", None, None, None, None])
    sheet.append(["005", "error", "#N/A", None, None, None, None])
    sheet["G8"] = "稀疏"
    sheet["A8"] = "008"
    sheet["C8"] = 1e-7
    sheet["D8"] = 45000.5
    sheet["D8"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["E8"] = 1.5
    sheet["E8"].number_format = "[h]:mm:ss"
    sheet["H8"].font = openpyxl.styles.Font(bold=True)
    sheet["A20"].font = openpyxl.styles.Font(bold=True)
    notes = book.create_sheet("说明")
    notes.append(["说明"])
    notes.append(["第二张表"])
    hidden = book.create_sheet("hidden", 0)
    hidden.sheet_state = "hidden"
    hidden.append(["not this one"])
    book.active = 1
    book.save(HERE / "openpyxl.xlsx")

    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["date"])
    book.active.append([dt.date(2026, 12, 1)])
    book.active.append([dt.date(1904, 1, 1)])
    book.save(HERE / "date1904.xlsx")


RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def by_hand(name, sheet, strings="", styles="", dtd="", end="</x:sheetData></x:worksheet>"):
    """A workbook in the manner of writers that differ: prefixes, absolute targets, no references."""
    rel = '<Relationship Id="{}" Type="' + RELS + '/{}" Target="{}"/>'
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as archive:
        def write(path, text):
            info = zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
        write("_rels/.rels", rels.format(rel.format("a", "officeDocument", "/xl/Workbook.xml")))
        write("xl/workbook.xml", f'<x:workbook xmlns:x="{MAIN}" xmlns:q="{RELS}"><x:sheets>'
              '<x:sheet name="S" sheetId="1" q:id="b"/></x:sheets></x:workbook>')
        write("xl/_rels/workbook.xml.rels", rels.format(
            rel.format("b", "worksheet", "/xl/worksheets/s.xml") + rel.format("c", "sharedStrings", "strings.xml")
            + rel.format("d", "styles", "styles.xml")))
        write("xl/worksheets/s.xml", f'{dtd}<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{sheet}{end}')
        write("xl/strings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')
        write("xl/styles.xml", f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>')


def patch_size(name, part, size):
    """Makes the archive say that a part unpacks to `size`."""
    data = bytearray((HERE / name).read_bytes())
    for signature, length, at in ((b"PK\x01\x02", 46, 24), (b"PK\x03\x04", 30, 22)):
        index = -1
        while (index := data.find(signature, index + 1)) >= 0:
            if data[index + length:].startswith(part.encode()):
                data[index + at:index + at + 4] = struct.pack("<I", size)
    (HERE / name).write_bytes(data)


def main():
    by_openpyxl()
    header = '<x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row>'
    by_hand(
        "odd.xlsx",
        header
        + '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>'
        '<x:row r="9"><x:c r="B9"><x:v>1.0E9</x:v></x:c></x:row>'
        '<x:row><x:c><x:v>4.4999999999999998E-2</x:v></x:c><x:c t="str"><x:f>"x"</x:f><x:v>x_x000D_y</x:v></x:c></x:row>'
        '<x:row><x:c t="d"><x:v>2026-12-01</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>'
        '<x:row><x:c s="1"><x:v>59</x:v></x:c><x:c s="1"><x:v>61</x:v></x:c></x:row>'
        '<x:row><x:c s="1"><x:v>60</x:v></x:c></x:row>'
        '<x:row><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>'
        '<x:row><x:c r="XFD15"><x:v>1</x:v></x:c></x:row>'
        '<x:row><x:c><x:f>1+1</x:f></x:c></x:row>'
        '<x:row><x:c><x:v>many</x:v></x:c></x:row>'
        '<x:row><x:c s="1"><x:v>1e300</x:v></x:c></x:row>'
        '<x:row><x:c t="s"><x:v>99</x:v></x:c></x:row>',
        strings="<si><r><t>东</t></r><r><rPr/><t xml:space=\"preserve\"> 京</t></r><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh></si>"
        "<si><t>_x005F_x0041_ &amp; _x4E2D_</t></si>",
        styles='<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    )
    lol = "".join(f'<!ENTITY l{i} "{"&l%d;" % (i - 1) * 10}">' for i in range(1, 10))
    by_hand("entities.xlsx", header + '<x:row><x:c t="inlineStr"><x:is><x:t>&l9;</x:t></x:is></x:c></x:row>',
            dtd=f'<!DOCTYPE x [<!ENTITY l0 "lol">{lol}]>')
    by_hand("ratio.xlsx", header)
    patch_size("ratio.xlsx", "xl/worksheets/s.xml", 40 << 20)
    by_hand("huge.xlsx", header)
    patch_size("huge.xlsx", "xl/worksheets/s.xml", 300 << 20)
    by_hand("liar.xlsx", header)
    patch_size("liar.xlsx", "xl/worksheets/s.xml", 20)
    by_hand("cutoff.xlsx", header, end="")
    by_hand("mismatched.xlsx", header + "<x:row></x:c>")
    by_hand("headerError.xlsx", '<x:row><x:c t="e"><x:v>#REF!</x:v></x:c></x:row>')
    by_hand("noRows.xlsx", "")


main()
