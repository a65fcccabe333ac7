-- Reports that nobody reads before every party has opened its part. `reading` is the public half of
-- the report's own key; its secret lies here in parts only. `bound` shows its reporter that the key
-- is theirs. `settled` is the hour since which it is read like any other, 0 before.
create table report_seal (
  report text collate "C" not null primary key references report (id) on delete cascade,
  reading text collate "C" not null,
  bound text collate "C" not null,
  settled bigint not null
);

create index report_seal_settled on report_seal (settled);

-- One part for each party, sealed for the readers of that party; once it was opened, by whom and in
-- which hour, for those of every party. `readers` is a digest of their keys.
create table report_part (
  report text collate "C" not null references report (id) on delete cascade,
  party text collate "C" not null,
  body bytea not null,
  readers text collate "C" not null,
  opened bigint not null,
  office text collate "C" not null,
  primary key (report, party)
);
