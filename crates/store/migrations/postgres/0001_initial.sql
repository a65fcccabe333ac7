-- The first schema. Times are Unix seconds UTC. Nothing is null: an empty text or 0 stands for none.
-- Texts are compared and ordered as bytes, whatever the language of the database.

create table meta (
  name text collate "C" not null primary key,
  value text collate "C" not null
);

-- The record. `head` has one row: the number of entries, the latest of their times, and a stamp
-- that grows with every visible change.

create table head (
  id bigint not null primary key check (id = 1),
  size bigint not null,
  latest bigint not null,
  stamp bigint not null
);

create table entry (
  idx bigint not null primary key,
  at bigint not null,
  kind text collate "C" not null,
  matter text collate "C" not null,
  leaf bytea not null,
  bytes bytea not null
);

create index entry_matter on entry (matter, idx);

create table tile (
  level bigint not null,
  idx bigint not null,
  hashes bytea not null,
  primary key (level, idx)
);

create table edge (
  level bigint not null primary key,
  hashes bytea not null
);

-- `recorded` is 1 when an act names the digest; 0 for files that lie on the desk only.
create table blob (
  digest text collate "C" not null primary key,
  recorded bigint not null,
  bytes bytea not null
);

-- `agreed` is the time since which it is agreed, 0 while it is pending.
create table checkpoint (
  size bigint not null primary key,
  root bytea not null,
  at bigint not null,
  agreed bigint not null,
  note text collate "C" not null
);

create index checkpoint_agreed on checkpoint (size) where agreed > 0;

create table cosignature (
  size bigint not null references checkpoint (size),
  witness text collate "C" not null,
  at bigint not null,
  line text collate "C" not null,
  primary key (size, witness)
);

-- The matters: written from acts only, and rebuilt from them.

create table matter (
  id text collate "C" not null primary key,
  version bigint not null
);

create table instrument (
  id text collate "C" not null primary key,
  kind text collate "C" not null,
  number bigint not null,
  revision bigint not null,
  state text collate "C" not null,
  titles text collate "C" not null,
  digest text collate "C" not null,
  tabled bigint not null,
  changed bigint not null,
  deadline bigint not null,
  signed text collate "C" not null,
  entry bigint not null,
  adopted_entry bigint not null
);

create unique index instrument_number on instrument (kind, number);
create index instrument_changed on instrument (changed, id);
create index instrument_kind on instrument (kind, changed, id);
create index instrument_state on instrument (state, changed, id);
create index instrument_deadline on instrument (state, deadline);

create table revision (
  instrument text collate "C" not null,
  revision bigint not null,
  text text collate "C" not null,
  digest text collate "C" not null,
  topics text collate "C" not null,
  promises text collate "C" not null,
  tabled_by text collate "C" not null,
  tabled_at bigint not null,
  state text collate "C" not null,
  state_at bigint not null,
  adopted_at bigint not null,
  signatories text collate "C" not null,
  office text collate "C" not null,
  language text collate "C" not null,
  reasons text collate "C" not null,
  replaced_by text collate "C" not null,
  primary key (instrument, revision)
);

create table version (
  instrument text collate "C" not null,
  revision bigint not null,
  place bigint not null,
  language text collate "C" not null,
  authentic bigint not null,
  title text collate "C" not null,
  digest text collate "C" not null,
  primary key (instrument, revision, place)
);

-- An office may sign again with another key, or after its seat was filled anew.
create table signature (
  instrument text collate "C" not null,
  revision bigint not null,
  office text collate "C" not null,
  entry bigint not null,
  at bigint not null,
  how text collate "C" not null,
  note text collate "C" not null,
  primary key (instrument, revision, entry)
);

create table promise (
  reference text collate "C" not null primary key,
  made bigint not null,
  body text collate "C" not null
);

create table evidence (
  promise text collate "C" not null,
  kind text collate "C" not null,
  source text collate "C" not null,
  at bigint not null,
  primary key (promise, kind, source)
);

create table token (
  word text collate "C" not null,
  instrument text collate "C" not null,
  primary key (word, instrument)
);

create index token_instrument on token (instrument);

-- The desk: private to the parties, not in the record.

create table draft (
  id text collate "C" not null primary key,
  version bigint not null,
  changed bigint not null,
  body text collate "C" not null
);

create index draft_changed on draft (changed, id);

-- `audience` is a party's id, or empty for every party.
create table comment (
  instrument text collate "C" not null,
  number bigint not null,
  office text collate "C" not null,
  audience text collate "C" not null,
  at bigint not null,
  text text collate "C" not null,
  primary key (instrument, number)
);

-- Erasable: who holds an office. The record holds a salted commitment only.
create table person (
  office text collate "C" not null primary key,
  name text collate "C" not null,
  salt bytea not null,
  shown bigint not null
);
