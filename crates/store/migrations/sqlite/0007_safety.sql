-- What reporters send along, sealed like their accounts. Pictures were made anew from their pixels
-- before; `kind` says `picture` or `original`. No name of a file is kept, and no time but the hour.
create table report_file (
  report text not null references report (id) on delete cascade,
  number integer not null,
  hour integer not null,
  kind text not null,
  size integer not null,
  primary key (report, number)
) strict, without rowid;

-- The sealed bytes in parts, so that no row is large.
create table report_file_part (
  report text not null references report (id) on delete cascade,
  number integer not null,
  part integer not null,
  body blob not null,
  primary key (report, number, part)
) strict, without rowid;

-- What somebody is told about reports and incidents, once. Of reports `matter` says how many there
-- ever were; no report is named, and times are rounded.
create table alert (
  office text not null,
  matter text not null,
  reason text not null,
  at integer not null,
  state text not null,
  settled integer not null,
  primary key (office, matter, reason)
) strict;

create index alert_state on alert (state, office);

create index incident_due on incident (due);

-- When every party agreed last to keep a report longer, and who has said yes since.
alter table report add column kept integer not null default 0;

create table report_keep (
  report text not null references report (id) on delete cascade,
  party text not null,
  hour integer not null,
  primary key (report, party)
) strict, without rowid;
