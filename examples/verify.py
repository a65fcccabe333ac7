#!/usr/bin/env python3
"""Verifies an adopted text without Comity, from docs/record-format.md and the C2SP specifications.

    python3 examples/verify.py DIR --policy OUR-POLICY [--signatories OUR-LIST]

DIR holds proof.tlog-proof, entry and instrument.note. The policy is the one your party keeps since
the founding. Whose keys the signatures need is your party's list, in the grammar of a policy; or
else what the entry states, which counts only when the place is agreed under your policy, since
every party's witness audits an entry before it cosigns.

What came with the proof proves nothing against whoever handed it over: DIR/policy is used without
--policy, but then nothing is good unless you also give --trust-found-policy; nor are the entry's
signatories before the place is agreed, unless you give --trust-entry.

Needs the package `cryptography`. Only Ed25519 signatures are checked here; a text signed by
passkey is reported, not passed. Exits 0 when the text is adopted and its place in the record is
agreed, else 1.
"""
import argparse
import base64
import hashlib
import json
import pathlib
import struct
import sys
import time

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class Broken(Exception):
    """Something does not verify."""


def sha(data):
    return hashlib.sha256(data).digest()


def vkey(text):
    """A verifier key: (name, key id, type, public key)."""
    name, ident, blob = text.split("+", 2)
    blob = base64.b64decode(blob, validate=True)
    if sha(name.encode() + b"\n" + blob)[:4].hex() != ident:
        raise Broken(f"the key {name} has another id")
    return name, bytes.fromhex(ident), blob[0], blob[1:]


def note(text):
    """A signed note: its text and its signature lines (name, key id, blob)."""
    body, _, signatures = text.rpartition("\n\n")
    lines = []
    for line in signatures.rstrip("\n").split("\n"):
        dash, name, blob = line.split(" ")
        if dash != "\u2014":
            raise Broken("a signature line has no dash")
        blob = base64.b64decode(blob, validate=True)
        lines.append((name, blob[:4], blob[4:]))
    return body + "\n", lines


def ed25519(public, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        raise Broken("a signature does not hold") from None


class Policy:
    """tlog-policy: logs, witnesses, groups, and one quorum."""

    def __init__(self, text):
        self.logs, self.names, self.groups, self.quorum = [], {}, {}, None
        for line in text.splitlines():
            words = line.split("#")[0].split()
            if not words:
                continue
            if words[0] == "log":
                self.logs.append(vkey(words[1]))
            elif words[0] == "witness":
                self.names[words[1]] = vkey(words[2])
            elif words[0] == "group":
                self.groups[words[1]] = (words[2], words[3:])
            elif words[0] == "quorum":
                self.quorum = words[1]
        if self.quorum is None:
            raise Broken("the policy has no quorum")

    def satisfied(self, have, name=None):
        name = name or self.quorum
        if name in self.names:
            return name in have
        rule, members = self.groups[name]
        met = sum(self.satisfied(have, member) for member in members)
        return met >= {"all": len(members), "any": 1}.get(rule) if rule in ("all", "any") else met >= int(rule)


def included(proof, entry):
    """The checkpoint of a .tlog-proof, once the entry is proven to be in it."""
    head, _, checkpoint = proof.partition("\n\n")
    lines = head.split("\n")
    if lines[0] != "c2sp.org/tlog-proof@v1":
        raise Broken("not a tlog-proof")
    lines = [line for line in lines[1:] if not line.startswith("extra ")]
    index = int(lines[0].removeprefix("index "))
    path = [base64.b64decode(line, validate=True) for line in lines[1:]]
    origin, size, root = note(checkpoint)[0].rstrip("\n").split("\n")[:3]
    node, last, at = sha(b"\0" + entry), int(size) - 1, index
    if index > last:
        raise Broken("the index is beyond the checkpoint")
    for step in path:  # RFC 9162, 2.1.3.2
        if last == 0:
            raise Broken("the path is too long")
        if at & 1 or at == last:
            node = sha(b"\1" + step + node)
            while not at & 1 and at:
                at >>= 1
                last >>= 1
        else:
            node = sha(b"\1" + node + step)
        at >>= 1
        last >>= 1
    if last != 0 or node != base64.b64decode(root, validate=True):
        raise Broken("the entry is not in the checkpoint")
    return index, origin, checkpoint


def agreed(checkpoint, origin, policy):
    """Whether the log signed the checkpoint, and the witnesses that cosigned it."""
    text, lines = note(checkpoint)
    logs = [key for key in policy.logs if key[0] == origin]
    if not logs:
        raise Broken(f"the policy does not name the log {origin}")
    signed, have = False, set()
    for name, ident, blob in lines:
        for log in logs:
            if (name, ident) == log[:2]:
                ed25519(log[3], blob, text.encode())
                signed = True
        for witness, key in policy.names.items():
            if (name, ident) == key[:2]:
                (at,) = struct.unpack(">Q", blob[:8])
                ed25519(key[3], blob[8:], f"cosignature/v1\ntime {at}\n{text}".encode())
                if at > time.time() + 60:
                    raise Broken(f"{witness} cosigned in the future")
                have.add(witness)
    if not signed:
        raise Broken("the log has not signed the checkpoint")
    return have


def adopted(bundle, act, policy):
    """The offices that signed, once every party's signature over this very text is proven."""
    parts = bundle.split("\n\n")
    text = parts[0] + "\n"
    digest = "sha256:" + sha(text.encode()).hex()
    if digest != act["digest"]:
        raise Broken("the text is not the one that was adopted")
    have, hashes = set(), []
    for statement, signature in zip(parts[1::2], parts[2::2]):
        whole = statement + "\n\n" + signature.rstrip("\n") + "\n"
        hashes.append("sha256:" + sha(whole.encode()).hex())
        body, lines = note(whole)
        fields = dict(line.split(" ", 1) for line in statement.split("\n")[1:])
        if not statement.startswith("comity/signature/v1\n") or fields["instrument"] != digest:
            raise Broken(f"{fields.get('office')} signed something else")
        if fields["office"] not in policy.names:
            raise Broken(f"{fields['office']} is no signatory")
        name, ident, kind, public = policy.names[fields["office"]]
        if fields["key"] != ident.hex() or lines[0][:2] != (name, ident):
            raise Broken(f"{fields['office']} signed with another key")
        if kind != 1:
            raise Broken(f"{fields['office']} signed with a passkey, which this script does not check")
        ed25519(public, lines[0][2], body.encode())
        have.add(fields["office"])
    if hashes != act["signatures"]:
        raise Broken("the signatures are not those of the entry")
    if not policy.satisfied(have):
        raise Broken("not every party has signed")
    return sorted(have)


def main(options):
    folder = pathlib.Path(options.folder)
    entry = (folder / "entry").read_bytes()
    policy = Policy(pathlib.Path(options.policy or folder / "policy").read_text())
    index, origin, checkpoint = included((folder / "proof.tlog-proof").read_text(), entry)
    have = agreed(checkpoint, origin, policy)
    act = json.loads(entry)
    canonical = json.dumps(act, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    if canonical != entry or act["kind"] != "instrument.adopted/1":
        raise Broken("the entry is not the canonical form of an adoption")
    if act["at"] > time.time() + 60:
        raise Broken("the entry is dated in the future")
    audited = bool(options.policy) and policy.satisfied(have)
    stated = act["signatories"]
    own = pathlib.Path(options.signatories).read_text() if options.signatories else None
    offices = adopted((folder / "instrument.note").read_text(), act, Policy(own or stated))
    said = ", ".join(offices)
    if own:
        print(f"entry {index} of {origin}: adopted, signed by {said}")
    elif audited:
        print(f"entry {index} of {origin}: adopted as the entry states, which every witness audited; signed by {said}")
    else:
        print(f"entry {index} of {origin}: signed by {said}, with the keys that the entry states")
    if not policy.satisfied(have):
        raise Broken(f"its place is only pending: cosigned by {sorted(have)}")
    print(f"its place in the record is agreed: cosigned by {', '.join(sorted(have))}")
    if not options.policy and not options.trust_found_policy:
        raise Broken("the policy came with the proof: give --policy, the one your party keeps")
    if not own and not audited and not options.trust_entry:
        raise Broken("nobody you know says whose keys these are: give --signatories or --policy")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--policy", metavar="FILE")
    parser.add_argument("--signatories", metavar="FILE")
    parser.add_argument("--trust-found-policy", action="store_true")
    parser.add_argument("--trust-entry", action="store_true")
    try:
        main(parser.parse_args())
    except (Broken, ValueError, KeyError, OSError) as why:
        sys.exit(f"does not verify: {why}")
