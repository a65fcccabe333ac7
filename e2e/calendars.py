#!/usr/bin/env python3
"""The calendars that a commission serves, read with the package icalendar.

    calendars.py path/to/comity    starts the demonstration and checks its calendars
    calendars.py --read            reads a calendar, and prints its events as JSON

Closes with one line: N passed, N failed
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from datetime import date, datetime, timezone

import icalendar

ROLE = "north-shore/co-chair/1"
UID = re.compile(r"^[A-Za-z0-9._/-]+@[A-Za-z0-9.-]+$")
passed, failed = 0, 0


def check(what, holds, seen=""):
    """Counts one thing that must hold."""
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}: {seen}")


def unix(value):
    """A moment as Unix seconds; of a day its first second in UTC."""
    if isinstance(value, datetime):
        return int(value.timestamp())
    return int(datetime(value.year, value.month, value.day, tzinfo=timezone.utc).timestamp())


def read(text):
    """The events of a calendar."""
    events = []
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        end = event.get("DTEND")
        starts = event["DTSTART"].dt
        events.append({
            "uid": str(event["UID"]),
            "summary": str(event["SUMMARY"]),
            "starts": unix(starts),
            "ends": unix(end.dt) if end is not None else None,
            "whole_days": isinstance(starts, date) and not isinstance(starts, datetime),
            "zone": starts.utcoffset().total_seconds() if isinstance(starts, datetime) and starts.tzinfo else None,
            "stamp": unix(event["DTSTAMP"].dt),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "url": str(event["URL"]),
        })
    return events


def fetch(address, role=None):
    """The body of an answer."""
    headers = {"Cookie": f"comity-demo-role={role}"} if role else {}
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as answer:
        return answer.headers, answer.read()


def of_every(name, text, url):
    """Everything that holds of every calendar; returns its events."""
    check(f"{name} ends its lines as programs need it", b"\n" not in text.replace(b"\r\n", b""))
    check(f"{name} folds its lines", all(len(line) <= 75 for line in text.split(b"\r\n")))
    calendar = icalendar.Calendar.from_ical(text)
    check(f"{name} says its version", str(calendar["VERSION"]) == "2.0", calendar.get("VERSION"))
    events = read(text)
    check(f"{name} has events", len(events) > 0)
    ids = [event["uid"] for event in events]
    check(f"{name} has each event once", len(set(ids)) == len(ids), ids)
    for event in events:
        uid = event["uid"]
        check(f"{uid} is an id", UID.match(uid) is not None)
        check(f"{uid} is in UTC or of whole days", event["whole_days"] or event["zone"] == 0, event)
        check(f"{uid} ends after it begins", event["ends"] is None or event["ends"] > event["starts"], event)
        check(f"{uid} says what becomes of it", event["status"] in ("CONFIRMED", "CANCELLED"), event)
        check(f"{uid} counts its changes", event["sequence"] >= 0, event)
        check(f"{uid} leads to its page", event["url"].startswith(url), event["url"])
        check(f"{uid} is called something", event["summary"].strip() != "")
    return events


def demonstration(program):
    """Checks the calendars of the demonstration."""
    with tempfile.TemporaryDirectory() as folder:
        child = subprocess.Popen([program, "demo", "--listen", "127.0.0.1:0"], cwd=folder,
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            url = None
            for line in child.stdout:
                found = re.search(r"Open (http://localhost:\d+)/demo", line)
                if found:
                    url = found.group(1)
                    break
            check("the demonstration opens", url is not None)
            if url is not None:
                served(url)
        finally:
            child.kill()
            child.wait()


def served(url):
    """Checks what a server serves."""
    headers, text = fetch(f"{url}/programme/comity.ics")
    check("the programme is a calendar", headers["Content-Type"].startswith("text/calendar"))
    events = {event["uid"]: event for event in of_every("the programme", text, url)}
    _, told = fetch(f"{url}/api/programme")
    activities = json.loads(told)["activities"]
    check("the calendar has every activity", len(events) == len(activities), (len(events), len(activities)))
    for activity in activities:
        own = [event for uid, event in events.items()
               if uid.startswith(f"activity-{activity['id'].replace('/', '-')}@")]
        check(f"{activity['id']} is there once", len(own) == 1, own)
        for event in own:
            check(f"{activity['id']} begins when it is agreed", event["starts"] == activity["starts"], event)
            check(f"{activity['id']} ends when it is agreed", event["ends"] == activity["ends"], event)
            is_off = activity["standing"] == "cancelled"
            check(f"{activity['id']} is off or not", (event["status"] == "CANCELLED") == is_off, event)
    # Asked again, the same events have the same ids and are no newer.
    _, again = fetch(f"{url}/programme/comity.ics")
    same = [(event["uid"], event["sequence"]) for event in read(again)]
    check("asked again they are the same", same == [(it["uid"], it["sequence"]) for it in events.values()], same)
    headers, text = fetch(f"{url}/calendar/comity.ics", ROLE)
    check("the shared calendar is one", headers["Content-Type"].startswith("text/calendar"))
    of_every("the shared calendar", text, url)
    # Nobody reads it who holds no seat.
    try:
        kind = fetch(f"{url}/calendar/comity.ics")[0]["Content-Type"]
    except urllib.error.HTTPError as refused:
        kind = refused.headers["Content-Type"]
    check("strangers are shown the way in", not kind.startswith("text/calendar"), kind)


if __name__ == "__main__":
    if sys.argv[1:] == ["--read"]:
        print(json.dumps(read(sys.stdin.buffer.read())))
        sys.exit(0)
    if len(sys.argv) != 2:
        sys.exit("calendars.py path/to/comity, or calendars.py --read")
    demonstration(os.path.abspath(sys.argv[1]))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
