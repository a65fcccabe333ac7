#!/usr/bin/env python3
"""Runs other programs on the bytes that `speech --write DIR` wrote, and says how fast each is.

    cargo run --release -p benches --bin speech -- --write DIR
    benches/peers.py DIR [KILOBYTES=500]

A program that is not installed is left out and told so; nothing is fetched. Times are of the processor,
of the whole process. alex, retext-equality and obscenity are looked for in DIR/node_modules
(`npm install --prefix DIR alex retext-equality retext-english retext-stringify unified obscenity`).
"""
import os, resource, shutil, subprocess, sys

folder = os.path.abspath(sys.argv[1])
kilobytes = int(sys.argv[2]) if len(sys.argv) > 2 else 500
text = open(f"{folder}/clean.txt", encoding="utf-8").read()
head = text.encode()[: kilobytes * 1000].decode(errors="ignore")
open(f"{folder}/head.txt", "w", encoding="utf-8").write(head)
sizes = {"clean.txt": len(text.encode()), "head.txt": len(head.encode())}

RETEXT = """
import { unified } from 'unified'; import english from 'retext-english';
import equality from 'retext-equality'; import stringify from 'retext-stringify';
import { readFileSync } from 'node:fs';
const text = readFileSync(process.argv[2], 'utf8');
for (const part of text.split('\\n\\n')) await unified().use(english).use(equality).use(stringify).process(part);
"""
OBSCENITY = """
import { RegExpMatcher, DataSet, pattern, parseRawPattern } from 'obscenity';
import { readFileSync } from 'node:fs';
const terms = readFileSync(process.argv[3], 'utf8').split('\\n');
const data = new DataSet();
for (const term of terms) data.addPhrase(it => it.setMetadata({ term }).addPattern(parseRawPattern(term)));
const matcher = new RegExpMatcher({ ...data.build() });
for (const part of readFileSync(process.argv[2], 'utf8').split('\\n\\n')) matcher.getAllMatches(part);
"""
for name, program in (("retext.mjs", RETEXT), ("obscenity.mjs", OBSCENITY)):
    open(f"{folder}/{name}", "w").write(program)


def run(label, does, command, file):
    here = os.path.join(folder, command[0])
    program = shutil.which(command[0]) or (here if os.path.exists(here) else None)
    if not program:
        return print(f"| {label} | not installed | {does} |")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if done.returncode not in (0, 1, 2):
        return print(f"| {label} | failed ({done.returncode}) | {does} |")
    print(f"| {label} | {sizes[file] / 1e6 / max(took, 1e-3):.3g} | {does} |", flush=True)


def node(package):
    return os.path.isdir(f"{folder}/node_modules/{package}")


print("| program | MB/s | what it does |\n|---|--:|---|")
for lemmas in (200, 2000, 20000):
    forms = f"forms_{lemmas}.txt"
    file = "head.txt" if lemmas == 20000 else "clean.txt"
    run(f"ripgrep -F -i -w, the forms of {lemmas:,} lemmas", "the same forms as whole words, capitals aside",
        ["rg", "-F", "-i", "-w", "-o", "-b", "-f", forms, file], file)
run("typos", "English misspellings, from its own list", ["typos", "--format", "json", "clean.txt"], "clean.txt")
if node("alex"):
    run("alex", "English insensitive words, from its own list", ["node_modules/.bin/alex", "--text", "head.txt"], "head.txt")
else:
    print("| alex | not installed | English insensitive words |")
if node("retext-equality"):
    run("retext-equality", "the same, without its front end", ["node", "retext.mjs", "head.txt"], "head.txt")
else:
    print("| retext-equality | not installed | the same, without its front end |")
if node("obscenity"):
    run("obscenity, the forms of 200 lemmas", "Latin words with look-alike letters", ["node", "obscenity.mjs", "head.txt", "forms_200.txt"], "head.txt")
else:
    print("| obscenity | not installed | Latin words with look-alike letters |")
