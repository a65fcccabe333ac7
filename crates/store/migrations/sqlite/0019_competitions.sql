-- Competitions: what the record says, written by a replay; and the parts of entries that are not in
-- the record and can be erased.

-- `entries` is how many there are.
create table competition (
  id text not null primary key,
  adopted integer not null,
  parties text not null,
  rules text not null,
  entries integer not null
) strict;

-- Which act gave which entry its number, and the digests of its parts.
create table competition_entry (
  competition text not null,
  number integer not null,
  entry integer not null,
  work text not null,
  people text not null,
  primary key (competition, number)
) strict;

create index competition_entry_work on competition_entry (work);

create index competition_entry_people on competition_entry (people);

-- `kind` is work, people or file; a file belongs to the work that names it.
create table competition_part (
  digest text not null,
  kind text not null,
  office text not null,
  at integer not null,
  work text not null,
  bytes blob not null,
  primary key (digest, work)
) strict;

create index competition_part_work on competition_part (work);
