"""Reads a message with Python's own email package and prints what it finds as JSON."""

import email
import email.policy
import json
import sys

raw = open(sys.argv[1], "rb").read()
message = email.message_from_bytes(raw, policy=email.policy.default)
strict = email.message_from_bytes(raw, policy=email.policy.strict.clone(raise_on_defect=False))
print(json.dumps({
    "headers": [[name, str(value)] for name, value in message.items()],
    "defects": [repr(d) for d in message.defects + strict.defects]
    + [repr(d) for _, value in message.items() for d in value.defects],
    "multipart": message.is_multipart(),
    "type": message.get_content_type(),
    "charset": message.get_content_charset(),
    "encoding": message.get("content-transfer-encoding"),
    "body": message.get_content(),
    "to": [a.addr_spec for a in message["to"].addresses],
    "date": message["date"].datetime.timestamp(),
    "longest": max(len(line) for line in raw.split(b"\r\n")),
    "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
    "ascii": all(byte < 128 for byte in raw),
    "raw": raw.decode("utf-8", "replace"),
}))
