#!/usr/bin/env python3
"""Makes language's ordinary-words.txt: the words of which two in a row hide a place.

    python3 tools/ordinary.py dict.txt > language/src/main/resources/org/sanbiao/language/name/ordinary-words.txt

dict.txt is the dictionary of jieba (MIT): word, frequency, part of speech a line. A pair such as 制定 + 西部 hides 定西:
both words are listed where their frequency is 500 or more.
"""
import re
import sys

PLACES = "language/src/main/resources/org/sanbiao/language/name/places.txt"
KINDS = re.compile("(特别行政区|地区|林区|特区|矿区|新区|自治[区州县旗]|[省市县区州盟旗])$")
PEOPLES = re.compile("(..?.?.?族|蒙古|哈萨克|柯尔克孜|维吾尔)+$")

words = {}
for line in open(sys.argv[1], encoding="utf-8"):
    word, frequency, part = line.split(" ")
    words[word] = int(frequency), part.strip()

stems = set()
for line in open(PLACES, encoding="utf-8"):
    if not line.startswith("#"):
        code, name = line.split()
        stem = KINDS.sub("", name)
        stem = PEOPLES.sub("", stem) if len(stem) > 3 else stem
        if len(stem) == 2 and code.endswith("00"):  # counties need more evidence anyway
            stems.add(stem)

pairs = [w for w in words if len(w) == 2 and words[w][0] >= 500]
before = {w for w in pairs if any(w[1] == s[0] for s in stems)}
after = {w for w in pairs if any(w[0] == s[1] for s in stems)}
used = set()
for s in stems:
    left = {w for w in before if w[1] == s[0] and w != s}
    right = {w for w in after if w[0] == s[1]}
    if left and right:
        used |= left | right

print("# Made by tools/ordinary.py from the dictionary of jieba (MIT): words of which two in a row hide a place (制定 + 西部: 定西).")
print("[BOUNDARY]")
rows = sorted(used)
for i in range(0, len(rows), 40):
    print(" ".join(rows[i : i + 40]))
