-- Reports: none of what they say is in the record, and a rebuild leaves them as they are.
-- Bodies are encrypted for their readers (age); what stands beside them in clear is named here.

-- Secrets of reading keys, each wrapped by its holder's passphrase. They go with the seat.
-- `recorded` is not 0 once the public half stands in the record.
create table reading_key (
  reading text collate "C" not null primary key,
  office text collate "C" not null,
  wrapped bytea not null,
  created bigint not null,
  recorded bigint not null
);

create index reading_key_office on reading_key (office);

-- Without row numbers, which would tell the order in which reports came. `hour` is when a report
-- came, `changed` when it changed last, both rounded down to the hour.
create table report (
  id text collate "C" not null primary key,
  lookup text collate "C" not null unique,
  hour bigint not null,
  changed bigint not null,
  version bigint not null,
  region text collate "C" not null,
  trusted text collate "C" not null,
  state text collate "C" not null,
  topic text collate "C" not null,
  summary text collate "C" not null,
  reporter text collate "C" not null,
  salt bytea not null,
  sealed text collate "C" not null,
  account bytea not null,
  identity bytea not null,
  over bigint not null,
  erased bigint not null
);

create index report_state on report (state, hour);

-- What reporter and readers wrote to each other. `author` is an office, or empty for the reporter.
create table report_message (
  report text collate "C" not null references report (id) on delete cascade,
  number bigint not null,
  hour bigint not null,
  author text collate "C" not null,
  body bytea not null,
  primary key (report, number)
);

-- The leaves of each day's commitment: with them a report is shown to be in it.
create table report_batch (
  day bigint not null primary key,
  leaves bytea not null
);
