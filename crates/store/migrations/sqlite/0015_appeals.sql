-- What became of adopted appeals: what the record says, written by a replay; and the documents that
-- came, which are not in the record and can be erased.

-- `sent` is when it had been sent to every addressee, as every party confirms, or 0.
create table appeal (
  id text not null primary key,
  adopted integer not null,
  parties text not null,
  addressees text not null,
  sent integer not null
) strict;

-- `document` is the digest of the document that came, or empty.
create table appeal_step (
  appeal text not null,
  number integer not null,
  entry integer not null,
  at integer not null,
  document text not null,
  step text not null,
  note text not null,
  primary key (appeal, number)
) strict;

create table appeal_view (
  appeal text not null,
  number integer not null,
  place integer not null,
  entry integer not null,
  at integer not null,
  opinion text not null,
  note text not null,
  primary key (appeal, number, place)
) strict;

create table appeal_document (
  digest text not null primary key,
  office text not null,
  at integer not null,
  bytes blob not null
) strict;
