-- Incidents: what the record says about them, written by a replay, and the rooms in which they are
-- worked on, which no rebuild touches.

create table incident (
  id text not null primary key,
  entry integer not null,
  at integer not null,
  due integer not null,
  blurred text not null,
  note text not null,
  region text not null,
  status text not null,
  found integer not null
) strict;

create index incident_at on incident (at, id);

-- What parties said for themselves.
create table incident_statement (
  incident text not null,
  number integer not null,
  entry integer not null,
  at integer not null,
  text text not null,
  note text not null,
  primary key (incident, number)
) strict;

create table incident_finding (
  incident text not null,
  number integer not null,
  entry integer not null,
  at integer not null,
  status text not null,
  digest text not null,
  signatories text not null,
  notes text not null,
  primary key (incident, number)
) strict;

-- The texts that answer an incident, by the file attached to them.
create table incident_text (
  incident text not null,
  instrument text not null,
  primary key (incident, instrument)
) strict;

-- Rooms. `waits` holds the parties whose key a finding waits for, as a JSON list, and `since` since
-- when it is these.
create table room (
  id text not null primary key,
  version integer not null,
  changed integer not null,
  waits text not null,
  since integer not null,
  body text not null
) strict;

create index room_changed on room (changed, id);

-- Which incident a report was joined to.
create table room_report (
  report text not null primary key,
  incident text not null
) strict;
