-- Mail: none of it is in the record, and a rebuild leaves it as it is.

-- Erasable: where those in office wish to be written to, and how soon. It goes with the seat.
create table contact (
  office text collate "C" not null primary key,
  address text collate "C" not null,
  locale text collate "C" not null,
  pace text collate "C" not null,
  token text collate "C" not null unique
);

-- How far a job has followed the record: the index of the entry that comes next.
create table job (
  name text collate "C" not null primary key,
  position bigint not null
);

-- Nobody is written to about what was entered before there was mail.
insert into job (name, position)
  values ('mail', coalesce((select size from head where id = 1), 0));

-- What somebody is to be told, once. It stays when it was told, so that it is not told again.
create table notice (
  office text collate "C" not null,
  instrument text collate "C" not null,
  revision bigint not null,
  reason text collate "C" not null,
  at bigint not null,
  state text collate "C" not null,
  settled bigint not null,
  primary key (office, instrument, revision, reason)
);

create index notice_state on notice (state, office);

-- Who is tried when. A server that sends holds the bag until `lease`; `claim` counts who held it.
create table mailbag (
  office text collate "C" not null primary key,
  attempts bigint not null,
  next_try bigint not null,
  lease bigint not null,
  claim bigint not null,
  failure text collate "C" not null,
  given_up bigint not null
);
