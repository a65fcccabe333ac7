-- The first schema. Times are Unix seconds UTC. Nothing is null: an empty text or 0 stands for none.

create table meta (
  name text not null primary key,
  value text not null
) strict;

-- The record. `head` has one row: the number of entries, the latest of their times, and a stamp
-- that grows with every visible change.

create table head (
  id integer not null primary key check (id = 1),
  size integer not null,
  latest integer not null,
  stamp integer not null
) strict;

create table entry (
  idx integer not null primary key,
  at integer not null,
  kind text not null,
  matter text not null,
  leaf blob not null,
  bytes blob not null
) strict;

create index entry_matter on entry (matter, idx);

create table tile (
  level integer not null,
  idx integer not null,
  hashes blob not null,
  primary key (level, idx)
) strict;

create table edge (
  level integer not null primary key,
  hashes blob not null
) strict;

-- `recorded` is 1 when an act names the digest; 0 for files that lie on the desk only.
create table blob (
  digest text not null primary key,
  recorded integer not null,
  bytes blob not null
) strict;

-- `agreed` is the time since which it is agreed, 0 while it is pending.
create table checkpoint (
  size integer not null primary key,
  root blob not null,
  at integer not null,
  agreed integer not null,
  note text not null
) strict;

create index checkpoint_agreed on checkpoint (size) where agreed > 0;

create table cosignature (
  size integer not null references checkpoint (size),
  witness text not null,
  at integer not null,
  line text not null,
  primary key (size, witness)
) strict;

-- The matters: written from acts only, and rebuilt from them.

create table matter (
  id text not null primary key,
  version integer not null
) strict;

create table instrument (
  id text not null primary key,
  kind text not null,
  number integer not null,
  revision integer not null,
  state text not null,
  titles text not null,
  digest text not null,
  tabled integer not null,
  changed integer not null,
  deadline integer not null,
  signed text not null,
  entry integer not null,
  adopted_entry integer not null
) strict;

create unique index instrument_number on instrument (kind, number);
create index instrument_changed on instrument (changed, id);
create index instrument_kind on instrument (kind, changed, id);
create index instrument_state on instrument (state, changed, id);
create index instrument_deadline on instrument (state, deadline);

create table revision (
  instrument text not null,
  revision integer not null,
  text text not null,
  digest text not null,
  topics text not null,
  promises text not null,
  tabled_by text not null,
  tabled_at integer not null,
  state text not null,
  state_at integer not null,
  adopted_at integer not null,
  signatories text not null,
  office text not null,
  language text not null,
  reasons text not null,
  replaced_by text not null,
  primary key (instrument, revision)
) strict;

create table version (
  instrument text not null,
  revision integer not null,
  place integer not null,
  language text not null,
  authentic integer not null,
  title text not null,
  digest text not null,
  primary key (instrument, revision, place)
) strict;

-- An office may sign again with another key, or after its seat was filled anew.
create table signature (
  instrument text not null,
  revision integer not null,
  office text not null,
  entry integer not null,
  at integer not null,
  how text not null,
  note text not null,
  primary key (instrument, revision, entry)
) strict;

create table promise (
  reference text not null primary key,
  made integer not null,
  body text not null
) strict;

create table evidence (
  promise text not null,
  kind text not null,
  source text not null,
  at integer not null,
  primary key (promise, kind, source)
) strict;

create table token (
  word text not null,
  instrument text not null,
  primary key (word, instrument)
) strict, without rowid;

create index token_instrument on token (instrument);

-- The desk: private to the parties, not in the record.

create table draft (
  id text not null primary key,
  version integer not null,
  changed integer not null,
  body text not null
) strict;

create index draft_changed on draft (changed, id);

-- `audience` is a party's id, or empty for every party.
create table comment (
  instrument text not null,
  number integer not null,
  office text not null,
  audience text not null,
  at integer not null,
  text text not null,
  primary key (instrument, number)
) strict;

-- Erasable: who holds an office. The record holds a salted commitment only.
create table person (
  office text not null primary key,
  name text not null,
  salt blob not null,
  shown integer not null
) strict;
