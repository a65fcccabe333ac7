"""Check of a file of labelled sentences: fields, ids, labels, pairs, balance, exact and near duplicates.

usage: check.py az.jsonl [train_az.jsonl ...]   (further files are compared with, not checked)

The language is that of the first sentence. Exits 1 and names every line that is wrong;
otherwise prints the counts for the note beside the file.
"""

import collections
import json
import re
import sys

LONGEST = 300  # characters of a sentence
ALIKE = 0.7  # Jaccard of character 4-grams from which two sentences count as near duplicates
FIELDS = {"id", "lang", "functionality", "hostile", "target", "mentions", "register", "text"}
KINDS = {f"{k}{n}" for k, top in (("H", 12), ("N", 12), ("X", 11), ("Y", 16)) for n in range(1, top + 1)}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def grams(text):
    text = " " + re.sub(r"\W+", " ", text.lower()).strip() + " "
    return {text[i : i + 4] for i in range(max(1, len(text) - 3))}


def faults_of(row, lang):
    kind = row.get("functionality", "")
    if set(row) - {"pair"} != FIELDS:
        yield "fields"
    if kind not in KINDS or not re.fullmatch(rf"{lang}-[A-Z]-{kind}-\d{{3}}", row["id"]):
        yield "kind or id"
    if row["lang"] != lang:
        yield "language"
    if row["hostile"] != (kind[:1] in "HX"):
        yield "label does not fit the kind"
    if row["hostile"] != (row["target"] is not None):
        yield "target"
    if row["hostile"] and row["target"] not in row["mentions"]:
        yield "target is not mentioned"
    if not 0 < len(row["text"]) < LONGEST:
        yield "length"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    rows = read(sys.argv[1])
    if not rows:
        sys.exit(f"{sys.argv[1]} holds no sentence; give a file with one sentence a line.")
    lang = rows[0]["lang"]
    others = [row for path in sys.argv[2:] for row in read(path)]
    faults = [f"{row['id']}: {fault}" for row in rows for fault in faults_of(row, lang)]
    for field in ("id", "text"):
        seen = collections.Counter(row[field] for row in rows)
        faults += [f"twice: {value}" for value, n in seen.items() if n > 1]
    pairs = collections.defaultdict(list)
    for row in rows:
        if "pair" in row:
            pairs[row["pair"]].append(row["hostile"])
    faults += [f"{pair}: a pair is two sentences" for pair, two in pairs.items() if len(two) != 2]
    faults += [f"{pair}: a pair holds both labels" for pair, two in pairs.items() if len(set(two)) < 2]
    everything = rows + others
    sets = [grams(row["text"]) for row in everything]
    for i, row in enumerate(rows):
        for j in range(i + 1, len(everything)):
            a, b = sets[i], sets[j]
            if min(len(a), len(b)) < ALIKE * max(len(a), len(b)):
                continue
            both = len(a & b)
            if both > ALIKE * (len(a) + len(b) - both) and row.get("pair", 0) != everything[j].get("pair", 1):
                faults.append(f"{row['id']} is like {everything[j]['id']}")
    if faults:
        sys.exit("\n".join(faults))
    kinds = collections.Counter(row["functionality"] for row in rows)
    print(len(rows), "sentences,", sum(row["hostile"] for row in rows), "hostile,", len(pairs), "pairs")
    print(", ".join(f"{kind} {n}" for kind, n in sorted(kinds.items(), key=lambda k: (k[0][0], int(k[0][1:])))))
    for hostile in (True, False):
        named = collections.Counter(
            group for row in rows if row["hostile"] == hostile
            for group in ([row["target"]] if hostile else row["mentions"])
        )
        print("target" if hostile else "mentions", ", ".join(f"{g} {n}" for g, n in named.most_common()))


main()
