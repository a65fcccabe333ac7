#!/usr/bin/env python3
"""Makes identify.bin, the model by which crates/speech tells languages in Latin letters.

    python3 model.py LINGUA TRAIN [OUT]

LINGUA: a folder with the crates lingua-LANGUAGE-language-model (Apache-2.0; `cargo vendor` of the
crate lingua makes one), of which the files in testdata/ are read.
TRAIN: a folder with train_ru.jsonl, train_hy.jsonl, train_az.jsonl, train_en.jsonl.

Every fifth sentence of LINGUA is kept out and used to print a table.

de, fr and pl stand for their neighbours as well; they are there to be told from ours.

The file: for each class (CLASSES, in this order, which language/identify.rs repeats) and each three
symbols (27 of them: the edge of a word, a to z without their marks) one byte, minus the natural
logarithm of how likely the third is behind the two, times 16; symbols outermost. Behind it for each
class and each of MARKED one byte: the same of that letter among all letters.
"""
import json, math, re, sys, unicodedata
from collections import Counter
from pathlib import Path

CLASSES = ["en", "az", "tr", "ru", "hy", "de", "fr", "pl"]
MARKED = "əıöüçşğâîûäßéèêàáíóúñãõłąęśżźćńřšžățe"
# A sentence with one of these is spelt with care: then a plain `e` tells too.
CAREFUL = "ıöüçşğ"
# What is added for each class: fewer are expected of it. As in language/identify.rs.
PRIORS = [0, 0, 20, 32, 32, 56, 56, 56]
SOURCES = {
    "en": ["english"], "az": ["azerbaijani"], "tr": ["turkish"], "de": ["german", "dutch", "swedish"],
    "fr": ["french", "spanish", "portuguese", "italian", "romanian"],
    "pl": ["polish", "czech", "croatian"],
}
RU = [
    dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
             "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y ' e yu ya".split())),
    dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
             "a b v g d e e zh z i j k l m n o p r s t u f h c ch sh sch _ y _ e yu ya".split())),
    dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
             "a b v g d e jo zh z i i k l m n o p r s t u f h ts ch sh sch _ i _ e ju ja".split())),
]
HY = [
    dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
             "a b g d e z e @ t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p q o f".split())),
    dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
             "a b g d e z e y th zh i l x c k h dz gh j m y n sh o ch p j r s v t r c w ph k o f".split())),
]


def latin(text, table, language):
    text = text.lower()
    if language == "hy":
        text = re.sub("[՛՜՞]", "", text).replace("և", "ev").replace("ու", "u")
        text = re.sub(r"\bո", "vo", text)
    return "".join(table.get(c, c) for c in text).replace("_", "")


def letters(text):
    """Words over the 27 symbols."""
    text = text.replace("I", "i").replace("İ", "i").lower().replace("ə", "e").replace("ı", "i").replace("@", "y")
    text = text.replace("ß", "ss").replace("ł", "l").replace("ø", "o").replace("æ", "ae")
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.findall("[a-z]+", text.replace("'", ""))


def read(folder, name):
    out = []
    for file in ("sentences.txt", "word-pairs.txt", "single-words.txt"):
        path = Path(folder) / f"lingua-{name}-language-model" / "testdata" / file
        out.append(path.read_text(encoding="utf-8").splitlines())
    return out


def main():
    lingua, train = sys.argv[1], Path(sys.argv[2])
    out = Path(sys.argv[3] if len(sys.argv) > 3 else Path(__file__).parent / "identify.bin")
    own = {}
    for tag in ("ru", "hy", "az", "en"):
        lines = (train / f"train_{tag}.jsonl").read_text(encoding="utf-8").splitlines()
        own[tag] = [json.loads(it)["text"] for it in lines]
    given, held = {it: [] for it in CLASSES}, {it: [] for it in CLASSES}
    for tag, names in SOURCES.items():
        for name in names:
            sentences, pairs, words = read(lingua, name)
            for at, line in enumerate(sentences + pairs + words):
                if not re.search("[A-Za-z]", line) or re.search("[Ѐ-ӿԱ-ֆ]", line):
                    continue
                (held if at % 5 == 0 and name == names[0] else given)[tag].append(line)
        given[tag] += own.get(tag, []) * 3
    for tag, name, tables in (("ru", "russian", RU), ("hy", "armenian", HY)):
        sentences, pairs, words = read(lingua, name)
        for at, line in enumerate(sentences + pairs + words):
            line = re.sub("[A-Za-z]", "", line)
            for table in tables:
                (held if at % 5 == 0 else given)[tag].append(latin(line, table, tag))
        given[tag] += [latin(it, table, tag) for it in own[tag] for table in tables] * 2

    grams, marks = {}, {}
    for tag in CLASSES:
        three, two = Counter(), Counter()
        for line in given[tag]:
            for word in letters(line):
                symbols = [0, 0] + [ord(c) - 96 for c in word] + [0]
                for a, b, c in zip(symbols, symbols[1:], symbols[2:]):
                    three[a, b, c] += 1
                    two[a, b] += 1
        one = Counter()
        for (a, b, c), n in three.items():
            one[b, c] += n
        bare = Counter()
        for (b, c), n in one.items():
            bare[b] += n
        table = {}
        for a in range(27):
            for b in range(27):
                for c in range(27):
                    low = (one[b, c] + 0.5) / (bare[b] + 13.5)
                    table[a, b, c] = (three[a, b, c] + 4 * low) / (two[a, b] + 4)
        grams[tag] = table
        text = "".join(given[tag]).replace("I", "i").lower()
        count = Counter(text)
        total = sum(n for c, n in count.items() if c.isalpha())
        marks[tag] = {c: (count[c] + 0.2) / (total + 100) for c in MARKED}

    def byte(p):
        return max(0, min(255, round(-math.log(p) * 16)))

    data = bytearray()
    for a in range(27):
        for b in range(27):
            for c in range(27):
                data += bytes(byte(grams[tag][a, b, c]) for tag in CLASSES)
    for c in MARKED:
        data += bytes(byte(marks[tag][c]) for tag in CLASSES)
    out.write_bytes(data)

    def tell(line):
        score = [0.0] * len(CLASSES)
        for word in letters(line):
            symbols = [0, 0] + [ord(c) - 96 for c in word] + [0]
            for a, b, c in zip(symbols, symbols[1:], symbols[2:]):
                at = ((a * 27 + b) * 27 + c) * len(CLASSES)
                for k in range(len(CLASSES)):
                    score[k] += data[at + k]
        careful = any(c in CAREFUL for c in line.lower())
        for c in line.lower():
            if c in MARKED and (c != "e" or careful):
                at = 27**3 * len(CLASSES) + MARKED.index(c) * len(CLASSES)
                for k in range(len(CLASSES)):
                    score[k] += data[at + k]
        score = [it + prior for it, prior in zip(score, PRIORS)]
        return CLASSES[score.index(min(score))]

    bare = str.maketrans("əıöüçşğİ", "eioucsgI")
    for what, pick in (
        ("sentences", lambda s: s if len(s.split()) > 3 else None),
        ("three words", lambda s: " ".join(s.split()[:3]) if len(s.split()) > 3 else None),
        ("sentences without own letters", lambda s: s.translate(bare) if len(s.split()) > 3 else None),
        ("three words without own letters",
         lambda s: " ".join(s.split()[:3]).translate(bare) if len(s.split()) > 3 else None),
    ):
        print(what)
        for tag in CLASSES:
            lines = [it for it in map(pick, held[tag]) if it and letters(it)][:400]
            told = Counter(map(tell, lines))
            print(f"  {tag} {told[tag] / len(lines):.3f} of {len(lines)}", dict(told.most_common(4)))


if __name__ == "__main__":
    main()
