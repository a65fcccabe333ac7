-- What reporters send along, sealed like their accounts. Pictures were made anew from their pixels
-- before; `kind` says `picture` or `original`. No name of a file is kept, and no time but the hour.
create table report_file (
  report text collate "C" not null references report (id) on delete cascade,
  number bigint not null,
  hour bigint not null,
  kind text collate "C" not null,
  size bigint not null,
  primary key (report, number)
);

-- The sealed bytes in parts, so that no row is large.
create table report_file_part (
  report text collate "C" not null references report (id) on delete cascade,
  number bigint not null,
  part bigint not null,
  body bytea not null,
  primary key (report, number, part)
);

-- What somebody is told about reports and incidents, once. Of reports `matter` says how many there
-- ever were; no report is named, and times are rounded.
create table alert (
  office text collate "C" not null,
  matter text collate "C" not null,
  reason text collate "C" not null,
  at bigint not null,
  state text collate "C" not null,
  settled bigint not null,
  primary key (office, matter, reason)
);

create index alert_state on alert (state, office);

create index incident_due on incident (due);

-- When every party agreed last to keep a report longer, and who has said yes since.
alter table report add column kept bigint not null default 0;

create table report_keep (
  report text collate "C" not null references report (id) on delete cascade,
  party text collate "C" not null,
  hour bigint not null,
  primary key (report, party)
);
