"""Writes first inputs for the target `workbook`: the files of ../data and the parts of workbooks.

python3 corpus.py FOLDER
"""

import os
import sys
import zipfile

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
PARTS = {
    "xl/worksheets/sheet1.xml": 0,
    "xl/sharedStrings.xml": 1,
    "xl/styles.xml": 2,
    "xl/workbook.xml": 3,
    "xl/_rels/workbook.xml.rels": 4,
    "content.xml": 5,
}


def write(name, kind, content):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(bytes([kind]) + content)


for place in ("../data/workbooks", "../data/publishers"):
    for name in sorted(os.listdir(place)):
        path = os.path.join(place, name)
        if name.endswith(".py"):
            continue
        with open(path, "rb") as file:
            write(name, 7, file.read())
        if name.endswith((".xlsx", ".xlsb", ".ods")):
            with zipfile.ZipFile(path) as archive:
                if "xl/worksheets/sheet1.bin" in archive.namelist():
                    write(f"{name}.6", 6, archive.read("xl/worksheets/sheet1.bin"))
                for part, kind in PARTS.items():
                    if part in archive.namelist():
                        write(f"{name}.{kind}", kind, archive.read(part))
