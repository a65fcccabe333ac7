-- Reports: none of what they say is in the record, and a rebuild leaves them as they are.
-- Bodies are encrypted for their readers (age); what stands beside them in clear is named here.

-- Secrets of reading keys, each wrapped by its holder's passphrase. They go with the seat.
-- `recorded` is not 0 once the public half stands in the record.
create table reading_key (
  reading text not null primary key,
  office text not null,
  wrapped blob not null,
  created integer not null,
  recorded integer not null
) strict;

create index reading_key_office on reading_key (office);

-- Without row numbers, which would tell the order in which reports came. `hour` is when a report
-- came, `changed` when it changed last, both rounded down to the hour.
create table report (
  id text not null primary key,
  lookup text not null unique,
  hour integer not null,
  changed integer not null,
  version integer not null,
  region text not null,
  trusted text not null,
  state text not null,
  topic text not null,
  summary text not null,
  reporter text not null,
  salt blob not null,
  sealed text not null,
  account blob not null,
  identity blob not null,
  over integer not null,
  erased integer not null
) strict, without rowid;

create index report_state on report (state, hour);

-- What reporter and readers wrote to each other. `author` is an office, or empty for the reporter.
create table report_message (
  report text not null references report (id) on delete cascade,
  number integer not null,
  hour integer not null,
  author text not null,
  body blob not null,
  primary key (report, number)
) strict, without rowid;

-- The leaves of each day's commitment: with them a report is shown to be in it.
create table report_batch (
  day integer not null primary key,
  leaves blob not null
) strict;
