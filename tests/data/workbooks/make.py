"""Writes the workbooks and statistical files of this folder, with made-up places and numbers.

Needs the packages XlsxWriter, xlwt and odfpy: python3 make.py
"""

import datetime
import json
import os
import struct
import zipfile

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def xlsx(name, sheets):
    """Writes a workbook: for each sheet its name, its rows, and options."""
    book = xlsxwriter.Workbook(name, {"in_memory": True})
    book.set_properties({"created": datetime.datetime(2026, 1, 1)})
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    for sheet, rows, options in sheets:
        page = book.add_worksheet(sheet)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, datetime.date):
                    page.write_datetime(row, column, datetime.datetime(cell.year, cell.month, cell.day), date)
                elif isinstance(cell, tuple):
                    page.write_formula(row, column, cell[0], None, cell[1])
                elif isinstance(cell, str):
                    page.write_string(row, column, cell)
                elif cell is not None:
                    page.write(row, column, cell)
        for first_row, first_column, last_row, last_column, text in options.get("merged", []):
            page.merge_range(first_row, first_column, last_row, last_column, text)
        if options.get("hidden"):
            page.hide()
    book.close()


# An inventory: notes on one sheet, a summary with title rows, a row of units and sectors on another.
xlsx("inventory_summary.xlsx", [
    ("Notes", [["An inventory"]], {}),
    ("Summary", [
        ["Table 1: GHG emission summary"],
        [],
        ["Category", None, 1990, 2000, 2010, 2020],
        [None, None, "kt CO2 eq"],
        ["TOTAL", None, 500.25, 610.5, 640.125, 590],
        ["a.", "   Energy", 400, 500, 520, 480],
        ["b.", "   Waste", 100.25, 110.5, 120.125, 110],
        ["Totals may not add up"],
    ], {}),
])

# Headings in two rows, with merged cells; places merged over their years; a hidden sheet.
xlsx("two_row_header.xlsx", [
    ("Data", [
        ["Emissions of municipalities"],
        ["Municipality", "Year", "Emissions", None, "Population"],
        [None, None, "total (kt CO2e)", "per capita (t CO2e)", None],
        ["A", 2019, 100.5, 5.1, 19706],
        [None, 2020, 90.25, 4.6, 19620],
        ["B", 2019, 50, 4.9, 10204],
        [None, 2020, 48, 4.7, 10213],
    ], {"merged": [(1, 2, 1, 3, "Emissions"), (3, 0, 4, 0, "A"), (5, 0, 6, 0, "B")]}),
    ("Lookup", [["code", "name"], ["1", "A"]], {"hidden": True}),
])

# Years in one row, and the place in the row above.
xlsx("years_below_group.xlsx", [
    ("Blad1", [
        ["Kommun", "Utsläpp (kt CO2e)"],
        [None, 1990, 2000, 2010],
        ["A", 10.5, 9, 8],
        ["B", 20, 19, 18.125],
    ], {"merged": [(0, 1, 0, 3, "Utsläpp (kt CO2e)")]}),
])

# Dates as years, numbers as text, results of formulas, an error in a cell.
xlsx("dates_texts_formulas.xlsx", [
    ("Data", [
        ["City", "Inventory year", "Total emissions (t CO2e)"],
        ["A", datetime.date(2018, 12, 31), "1 250 000"],
        ["A", datetime.date(2019, 12, 31), ("=1000000+200000.5", 1200000.5)],
        ["A", datetime.date(2020, 12, 31), ("=NA()", "#N/A")],
        ["A", datetime.date(2021, 12, 31), 1100000],
    ], {}),
])

# The unit stands on another sheet.
xlsx("unit_on_note_sheet.xlsx", [
    ("NOTE", [["Introduction", "Emission estimates of cities"], ["Unit", "million tonnes of CO2"]], {}),
    ("vector", [["ID", "city", "year", "emission"], [1, "A", 2010, 12.5], [1, "A", 2011, 13], [2, "B", 2010, 7.25]], {}),
    ("matrix", [["city", 2010, 2011], ["A", 12.5, 13], ["B", 7.25, None]], {}),
])

# One sheet for each year, with industries and fuels: no sheet holds a series.
table = [
    ["1000tCO2", None, None, None, "{}", None],
    [None, "Pre_Name", "Ind_Num", "Ind_Name", "Coal", "Oil"],
    [1, "North", 1, "Agriculture", 5.5, 20.25],
    [1, "North", 2, "Mining", 1, 2],
]
xlsx("sheet_for_each_year.xlsx", [
    (str(year), [[cell.format(year) if isinstance(cell, str) else cell for cell in row] for row in table], {})
    for year in (2007, 2008, 2009)
])

# The profile of a country in one year, with and without the land sector.
xlsx("one_year_with_and_without_land.xlsx", [
    ("Profile", [
        ["Summary of GHG emissions"],
        [None, "Emissions, in kt CO2 equivalent", None],
        ["Gas", "1994 (without LULUCF)", "1994 (with LULUCF)"],
        ["Total GHG", 2500.5, -1500.25],
    ], {}),
])

# A projection, which is no inventory.
xlsx("projection_only.xlsx", [
    ("Sensitivity", [
        ["Scenario", "Year", "Emissions (Mt CO2e)"],
        ["Reference", 2025, 700.5],
        ["Reference", 2030, 680],
        ["With additional measures", 2025, 690],
        ["With additional measures", 2030, 600.25],
    ], {}),
])

# Two sheets that can both be read.
rows = [["place", "year", "emissions_kt"], ["A", 1990, 10.5], ["A", 2020, 8]]
xlsx("two_tables.xlsx", [("Production", rows, {}), ("Consumption", rows, {})])

# An earlier release on a hidden sheet.
xlsx("hidden_table.xlsx", [
    ("New", rows, {}),
    ("Old", [["place", "year", "emissions_kt"], ["A", 1990, 105], ["A", 2020, 80]], {"hidden": True}),
])

# Formats that show another number, and a share beside the emissions, which is not read.
book = xlsxwriter.Workbook("formats.xlsx", {"in_memory": True})
book.set_properties({"created": datetime.datetime(2026, 1, 1)})
for name, code in [("Percent", "0%"), ("Thousands", "#,##0.0,"), ("Unit", '0.0" Mt"'), ("Plain", "#,##0.00")]:
    page = book.add_worksheet(name)
    page.write_row(0, 0, ["place", "year", "emissions_kt", "change"])
    for row, (year, value) in enumerate([(1990, 100.5), (2020, 80.25)], 1):
        page.write_row(row, 0, ["A", year])
        page.write_number(row, 2, value, book.add_format({"num_format": code}))
        page.write_number(row, 3, 0.8, book.add_format({"num_format": "0%"}))
book.close()

# A number with a raised footnote mark.
book = xlsxwriter.Workbook("raised_mark.xlsx", {"in_memory": True})
book.set_properties({"created": datetime.datetime(2026, 1, 1)})
page = book.add_worksheet("Data")
page.write_row(0, 0, ["place", "year", "emissions_kt"])
page.write_row(1, 0, ["A", 1990, 500])
page.write_row(2, 0, ["A", 2020])
page.write_rich_string(2, 2, "401.4", book.add_format({"font_script": 1}), "1")
book.close()

# Hidden rows and columns, and a comment.
book = xlsxwriter.Workbook("hidden_cells.xlsx", {"in_memory": True})
book.set_properties({"created": datetime.datetime(2026, 1, 1)})
page = book.add_worksheet("Data")
for row, cells in enumerate(rows):
    page.write_row(row, 0, cells)
page.set_row(2, None, None, {"hidden": True})
page.write_comment("C2", "planned value")
book.close()

# The digits 1.125 are a number in a workbook; as a text they can be a thousand.
xlsx("number_and_text.xlsx", [
    ("Data", [["place", "year", "emissions (kt CO2e)"], ["A", 1990, 1.125], ["A", 2020, 1.5]], {}),
    ("Texts", [["place", "year", "emissions (kt CO2e)"], ["A", 1990, "1.125"], ["A", 2020, 2.5]], {}),
])

# The same table in all formats: a cube of two places, two gases with a total, and four years.
PLACES, GASES, YEARS = ["A", "B"], ["Total", "CO2", "CH4"], ["1990", "2000", "2010", "2020"]
CUBE = [
    [[100.5, 90.25, 80.125, 70.0625], [90, 80, 70, 60.1], [10.5, 10.25, 10.125, 9.9625]],
    [[50, 45.1, None, 35.3], [40, 35, None, 25.3], [10, 10.1, None, 10]],
]
TITLE = "Emissions of municipalities"
ROWS = [[TITLE], ["Unit: kt CO2e"], ["municipality", "greenhouse gas", "contents", "year", "value"]]
for place, gases in zip(PLACES, CUBE):
    for gas, values in zip(GASES, gases):
        for year, value in zip(YEARS, values):
            ROWS.append([place, gas, "Emissions", year, value])


def shown(cell):
    return "" if cell is None else str(cell)


with open("same.csv", "w", encoding="utf-8", newline="") as file:
    for row in ROWS:
        file.write(",".join(shown(cell) for cell in row + [None] * (5 - len(row))) + "\n")

typed = [[int(c) if c in YEARS else c for c in row] for row in ROWS]
xlsx("same.xlsx", [("Data", typed, {})])

book = xlwt.Workbook()
sheet = book.add_sheet("Data")
for row, cells in enumerate(typed):
    for column, cell in enumerate(cells):
        if cell is not None:
            sheet.write(row, column, cell)
book.save("same.xls")

document = OpenDocumentSpreadsheet()
page = Table(name="Data")
for cells in typed:
    line = TableRow()
    for cell in cells:
        if isinstance(cell, (int, float)):
            line.addElement(TableCell(valuetype="float", value=repr(cell)))
        elif cell is None:
            line.addElement(TableCell())
        else:
            box = TableCell(valuetype="string")
            box.addElement(P(text=cell))
            line.addElement(box)
    page.addElement(line)
document.spreadsheet.addElement(page)
document.save("same.ods")

# Merged cells of the status: the second and fourth row have it from the row above.
document = OpenDocumentSpreadsheet()
page = Table(name="Data")
MERGED = [
    [("Status", 1), ("Place", 1), ("Year", 1), ("Emissions (kt CO2e)", 1)],
    [("Observed", 2), ("A", 4), (1990, 1), (500.5, 1)],
    [None, None, (2020, 1), (400, 1)],
    [("Planned", 2), None, (2023, 1), (380, 1)],
    [None, None, (2024, 1), (370, 1)],
]
for cells in MERGED:
    line = TableRow()
    for cell in cells:
        if cell is None:
            line.addElement(CoveredTableCell())
            continue
        value, span = cell
        attributes = {"numberrowsspanned": span, "numbercolumnsspanned": 1} if span > 1 else {}
        if isinstance(value, str):
            box = TableCell(valuetype="string", **attributes)
            box.addElement(P(text=value))
        else:
            box = TableCell(valuetype="float", value=repr(value), **attributes)
        line.addElement(box)
    page.addElement(line)
document.spreadsheet.addElement(page)
document.save("merged_status.ods")


def record(kind, content=b""):
    """One record of an XLSB part: its number and length in seven bits a byte, and its content."""
    number = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    length, size = b"", len(content)
    while size > 127:
        length, size = length + bytes([size & 127 | 128]), size >> 7
    return number + length + bytes([size]) + content


def wide(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb_cell(column, cell):
    """A number (record 5) or a text (record 6)."""
    start = struct.pack("<II", column, 0)
    if isinstance(cell, str):
        return record(6, start + wide(cell))
    return record(5, start + struct.pack("<d", cell))


parts = [record(129), record(148, struct.pack("<IIII", 0, len(typed) - 1, 0, 4)), record(145)]
for row, cells in enumerate(typed):
    parts.append(record(0, struct.pack("<I", row) + bytes(13)))
    parts += [xlsb_cell(column, cell) for column, cell in enumerate(cells) if cell is not None]
parts += [record(146), record(130)]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATION = '<Relationships xmlns="{0}"><Relationship Id="rId1" Type="{1}/{2}" Target="{3}"/></Relationships>'
with zipfile.ZipFile("same.xlsb", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, content in [
        ("_rels/.rels", RELATION.format(PACKAGE, OFFICE, "officeDocument", "xl/workbook.bin")),
        ("xl/workbook.bin", record(143) + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Data")) + record(144)),
        ("xl/_rels/workbook.bin.rels", RELATION.format(PACKAGE, OFFICE, "worksheet", "worksheets/sheet1.bin")),
        ("xl/worksheets/sheet1.bin", b"".join(parts)),
    ]:
        archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)


def quoted(texts):
    return ",".join(f'"{text}"' for text in texts)


with open("same.px", "w", encoding="iso-8859-15", newline="\r\n") as file:
    file.write(
        'CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="iso-8859-15";\nLANGUAGE="en";\n'
        'LANGUAGES="en","sv";\nDECIMALS=1;\nSHOWDECIMALS=1;\nMATRIX="EMI1";\nSUBJECT-CODE="MI";\n'
        'SUBJECT-AREA="Environment";\n'
        f'CONTENTS="{TITLE}";\nCONTENTS[sv]="Utsläpp i kommuner";\nCONTVARIABLE="contents";\n'
        'TITLE="Emissions of municipalities by municipality, greenhouse gas and year";\n'
        'STUB="municipality","greenhouse gas","contents";\nSTUB[sv]="kommun","växthusgas","innehåll";\nHEADING="year";\nHEADING[sv]="år";\n'
        f'VALUES("municipality")={quoted(PLACES)};\nVALUES[sv]("kommun")={quoted(PLACES)};\n'
        f'VALUES("greenhouse gas")={quoted(GASES)};\nVALUES("year")={quoted(YEARS)};\n'
        f'VALUES("contents")="Emissions";\nUNITS("Emissions")="kt CO2e";\nUNITS[sv]("Utsläpp")="kt CO2e";\n'
        f'TIMEVAL("year")=TLIST(A1),{quoted(YEARS)};\nCODES("municipality")="01","02";\n'
        'CONTACT="Statistics, phone; mail";\nSOURCE="a statistics office";\nDATA=\n'
    )
    for gases in CUBE:
        for values in gases:
            file.write(" ".join('".."' if value is None else str(value) for value in values) + "\n")
    file.write(";\n")


def dimension(label, codes, labels, as_array):
    index = codes if as_array else {code: at for at, code in enumerate(codes)}
    return {"label": label, "category": {"index": index, "label": dict(zip(codes, labels))}}


def json_stat(name, sparse):
    flat = [value for gases in CUBE for values in gases for value in values]
    value = {str(at): v for at, v in enumerate(flat) if v is not None} if sparse else flat
    data = {
        "version": "2.0",
        "class": "dataset",
        "label": TITLE,
        "source": "a statistics office",
        "id": ["region", "gas", "contents", "time"],
        "size": [2, 3, 1, 4],
        "role": {"time": ["time"], "geo": ["region"], "metric": ["contents"]},
        "dimension": {
            "region": dimension("municipality", ["01", "02"], PLACES, False),
            "gas": dimension("greenhouse gas", ["TOT", "CO2", "CH4"], GASES, True),
            "contents": {
                "label": "contents",
                "category": {"label": {"E": "Emissions"}, "unit": {"E": {"base": "kt CO2e", "multiplier": 0}}},
            },
            "time": dimension("year", YEARS, YEARS, False),
        },
        "value": value,
    }
    with open(name, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, indent=1)


json_stat("same.json", False)
json_stat("same_sparse.json", True)

# A PX file with two contents of different units, texts over two lines, and notes.
with open("two_contents.px", "w", encoding="utf-8") as file:
    file.write(
        'CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nMATRIX="EMI2";\nDECIMALS=1;\n'
        'CONTENTS="Emissions and "\n"area";\nUNITS="";\nCONTVARIABLE="Tiedot";\n'
        'TITLE="Päästöt muuttujina Vuosi, Kunta ja Tiedot";\nSTUB="Vuosi","Kunta";\nHEADING="Tiedot";\n'
        'VALUES("Vuosi")="2019","2020";\nTIMEVAL("Vuosi")=TLIST(A1),"2019","2020";\nVALUES("Kunta")="A","B";\n'
        'VALUES("Tiedot")="Päästöt yhteensä","Maa-ala";\nUNITS("Päästöt yhteensä")="1000 t CO2-ekv.";\n'
        'UNITS("Maa-ala")="km2";\nNOTE="Source: a statistics office";\n'
        'DATA=\n"-" 12.5 20.5 40\n11.5 12.5 19.25 40;\n'
    )

# Declared targets, which are no emissions: read as texts.
xlsx("declared_targets.xlsx", [
    ("Signatories", [
        ["place", "country", "gcom_id", "base_year", "reduce_by_2020_percent", "reduce_by_2030_percent", "reduction_type", "population_2018"],
        ["A", "XX", "XX0001", 1990, 20.5, 40, "absolute", 1000],
        ["B", "XX", "XX0002", 2005, None, 55, "per_capita", 2000],
    ], {}),
])

# Layouts of publishers.
xlsx("../publishers/ceads.xlsx", [
    ("NOTE", [["Introduction"], ["CO2 emissions of cities", "Mt CO2"]], {}),
    ("emission vector", [["ID", "city", "year", "emission"], [1, "A", 1997, 12.5], [1, "A", 1998, 13], [2, "B", 1997, 7.25]], {}),
    ("emission matrix", [["city", 1997, 1998], ["A", 12.5, 13], ["B", 7.25, None]], {}),
])
xlsx("../publishers/unfccc_annex_i.xlsx", [
    ("Data", [
        ["GHG total without LULUCF, in kt CO2 equivalent"],
        [],
        ["Party", "Base year (Convention)", 1990, 2019, 2020, "Last Inventory Year (2020)"],
        ["A", 501.5, 500.5, 450.25, 400, 400],
        ["B", 75, 75.5, 70, 60.125, 60.125],
        [],
        ["Some data may differ from the submissions of the Parties"],
    ], {}),
])
xlsx("../publishers/smhi.xlsx", [
    ("Rapport", [
        ["Nationella emissionsdatabasen"],
        ["Totala utsläpp"],
        [],
        [None, None, None, None, 1990, 2000, 2022],
        ["Huvudsektor", "Undersektor", "Län", "Kommun"],
        ["Alla", "Alla", "Alla", "Alla", 5788.5, 5529.5, 3602.5],
        ["Alla", "Alla", "A län", "A", 100.5, 104.75, 84.5],
        ["Transporter", "Alla", "A län", "A", 50.5, 44.75, 24.5],
    ], {}),
])
