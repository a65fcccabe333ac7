-- Competitions: what the record says, written by a replay; and the parts of entries that are not in
-- the record and can be erased.

-- `entries` is how many there are.
create table competition (
  id text collate "C" not null primary key,
  adopted bigint not null,
  parties text collate "C" not null,
  rules text collate "C" not null,
  entries bigint not null
);

-- Which act gave which entry its number, and the digests of its parts.
create table competition_entry (
  competition text collate "C" not null,
  number bigint not null,
  entry bigint not null,
  work text collate "C" not null,
  people text collate "C" not null,
  primary key (competition, number)
);

create index competition_entry_work on competition_entry (work);

create index competition_entry_people on competition_entry (people);

-- `kind` is work, people or file; a file belongs to the work that names it.
create table competition_part (
  digest text collate "C" not null,
  kind text collate "C" not null,
  office text collate "C" not null,
  at bigint not null,
  work text collate "C" not null,
  bytes bytea not null,
  primary key (digest, work)
);

create index competition_part_work on competition_part (work);
