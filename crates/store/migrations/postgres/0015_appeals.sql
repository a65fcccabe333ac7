-- What became of adopted appeals: what the record says, written by a replay; and the documents that
-- came, which are not in the record and can be erased.

-- `sent` is when it had been sent to every addressee, as every party confirms, or 0.
create table appeal (
  id text collate "C" not null primary key,
  adopted bigint not null,
  parties text collate "C" not null,
  addressees text collate "C" not null,
  sent bigint not null
);

-- `document` is the digest of the document that came, or empty.
create table appeal_step (
  appeal text collate "C" not null,
  number bigint not null,
  entry bigint not null,
  at bigint not null,
  document text collate "C" not null,
  step text collate "C" not null,
  note text collate "C" not null,
  primary key (appeal, number)
);

create table appeal_view (
  appeal text collate "C" not null,
  number bigint not null,
  place bigint not null,
  entry bigint not null,
  at bigint not null,
  opinion text collate "C" not null,
  note text collate "C" not null,
  primary key (appeal, number, place)
);

create table appeal_document (
  digest text collate "C" not null primary key,
  office text collate "C" not null,
  at bigint not null,
  bytes bytea not null
);
