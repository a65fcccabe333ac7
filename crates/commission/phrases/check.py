#!/usr/bin/env python3
"""Check the digest-phrase word lists. Standard library only.

    python3 check.py            # checks all four lists beside this file
Prints one line per list and exits 1 if any list fails.

Hard rules: UTF-8 without BOM, LF, exactly 1024 lines, one word a line, no
repeats, sorted by code point, NFC, lower case, allowed letters only,
3 to 9 code points, every pair at edit distance >= 2 (an exchange of two
neighbouring letters counts as one edit), no word a prefix of another, no word
another word's obvious plural or case form.
Extra for ru, hy, az: the same distance after folding letters that are
confused by ear or typed without diacritics (FOLD). en was checked by
pronunciation when it was made (README.md); that is not repeated here.
"""
import itertools
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
COUNT, LO, HI = 1024, 3, 9
LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",      # no ё
    "hy": "".join(map(chr, range(0x561, 0x587))),   # ա..ֆ, without the ligature և (U+0587)
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
}
SUFFIXES = {
    "en": ("s", "es", "ed", "ing"),
    "ru": ("ы", "и", "а", "я", "у", "ю", "ов", "ам", "ом"),
    "hy": ("ներ", "եր", "ի", "ը", "ն", "ով", "ում", "ից"),
    "az": ("lar", "lər", "ı", "i", "u", "ü", "da", "də", "ın", "in"),
}
FOLD = {
    # voiced/voiceless and hissing pairs; unstressed vowels
    "ru": dict(zip("бвгджзщоэеыяюц", "пфктшсшаииииус")) | {"ь": "", "ъ": ""},
    # the three-way stops and affricates, р-sounds, kh-sounds
    "hy": dict(zip("բփգքդթձծջճզժվռխօէ", "պպկկտտցցչչսշֆրղոե")) | {"ը": ""},
    # Latin without diacritics, then voiced/voiceless pairs
    "az": dict(zip("çşğqkxıöüədbvzj", "csggghiouetpfsc")),
}


def near(a, b):
    """True if a and b are at edit distance 0 or 1 (neighbour exchange = 1)."""
    if a == b:
        return True
    la, lb = len(a), len(b)
    if abs(la - lb) > 1:
        return False
    if la > lb:
        a, b, la, lb = b, a, lb, la
    i = 0
    while i < la and a[i] == b[i]:
        i += 1
    if la < lb:
        return a[i:] == b[i + 1:]
    if a[i + 1:] == b[i + 1:]:
        return True
    return a[i + 2:] == b[i + 2:] and a[i] == b[i + 1] and a[i + 1] == b[i]


def fold(lang, word):
    if lang == "hy":
        word = word.replace("ու", "U")          # one vowel written with two letters
    word = "".join(FOLD[lang].get(c, c) for c in word)
    return re.sub(r"(.)\1", r"\1", word)


def check(lang):
    bad = []
    raw = (HERE / f"{lang}.txt").read_bytes()
    if raw.startswith(b"\xef\xbb\xbf") or b"\r" in raw:
        bad.append("BOM or CR")
    if not raw.endswith(b"\n"):
        bad.append("no newline at the end")
    words = raw.decode("utf-8").split("\n")[:-1]
    if len(words) != COUNT:
        bad.append(f"{len(words)} lines, not {COUNT}")
    if len(set(words)) != len(words):
        bad.append("repeated words")
    if words != sorted(words):
        bad.append("not sorted by code point")
    allowed = set(LETTERS[lang])
    for w in words:
        if unicodedata.normalize("NFC", w) != w:
            bad.append(f"not NFC: {w}")
        if set(w) - allowed:
            bad.append(f"letters: {w!r}")
        if not LO <= len(w) <= HI:
            bad.append(f"length {len(w)}: {w}")
        if lang == "hy" and re.search("(?<!ո)ւ", w):
            bad.append(f"ւ outside ու: {w}")
    folded = {w: fold(lang, w) for w in words} if lang in FOLD else None
    for a, b in itertools.combinations(words, 2):
        if near(a, b):
            bad.append(f"too close: {a} {b}")
        elif folded and near(folded[a], folded[b]):
            bad.append(f"sound too close: {a} {b}")
        if a.startswith(b) or b.startswith(a):
            bad.append(f"prefix: {a} {b}")
        s, l = sorted((a, b), key=len)
        if any(l == s + x for x in SUFFIXES[lang]):
            bad.append(f"form: {s} {l}")
    for line in bad[:40]:
        print(f"{lang}: {line}")
    print(f"{lang}: {'FAIL' if bad else 'ok'}, {len(words)} words")
    return not bad


if __name__ == "__main__":
    results = [check(lang) for lang in LETTERS]
    sys.exit(0 if all(results) else 1)
