-- Incidents: what the record says about them, written by a replay, and the rooms in which they are
-- worked on, which no rebuild touches.

create table incident (
  id text collate "C" not null primary key,
  entry bigint not null,
  at bigint not null,
  due bigint not null,
  blurred text collate "C" not null,
  note text collate "C" not null,
  region text collate "C" not null,
  status text collate "C" not null,
  found bigint not null
);

create index incident_at on incident (at, id);

-- What parties said for themselves.
create table incident_statement (
  incident text collate "C" not null,
  number bigint not null,
  entry bigint not null,
  at bigint not null,
  text text collate "C" not null,
  note text collate "C" not null,
  primary key (incident, number)
);

create table incident_finding (
  incident text collate "C" not null,
  number bigint not null,
  entry bigint not null,
  at bigint not null,
  status text collate "C" not null,
  digest text collate "C" not null,
  signatories text collate "C" not null,
  notes text collate "C" not null,
  primary key (incident, number)
);

-- The texts that answer an incident, by the file attached to them.
create table incident_text (
  incident text collate "C" not null,
  instrument text collate "C" not null,
  primary key (incident, instrument)
);

-- Rooms. `waits` holds the parties whose key a finding waits for, as a JSON list, and `since` since
-- when it is these.
create table room (
  id text collate "C" not null primary key,
  version bigint not null,
  changed bigint not null,
  waits text collate "C" not null,
  since bigint not null,
  body text collate "C" not null
);

create index room_changed on room (changed, id);

-- Which incident a report was joined to.
create table room_report (
  report text collate "C" not null primary key,
  incident text collate "C" not null
);
