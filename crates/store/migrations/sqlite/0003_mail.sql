-- Mail: none of it is in the record, and a rebuild leaves it as it is.

-- Erasable: where those in office wish to be written to, and how soon. It goes with the seat.
create table contact (
  office text not null primary key,
  address text not null,
  locale text not null,
  pace text not null,
  token text not null unique
) strict;

-- How far a job has followed the record: the index of the entry that comes next.
create table job (
  name text not null primary key,
  position integer not null
) strict;

-- Nobody is written to about what was entered before there was mail.
insert into job (name, position)
  values ('mail', coalesce((select size from head where id = 1), 0));

-- What somebody is to be told, once. It stays when it was told, so that it is not told again.
create table notice (
  office text not null,
  instrument text not null,
  revision integer not null,
  reason text not null,
  at integer not null,
  state text not null,
  settled integer not null,
  primary key (office, instrument, revision, reason)
) strict;

create index notice_state on notice (state, office);

-- Who is tried when. A server that sends holds the bag until `lease`; `claim` counts who held it.
create table mailbag (
  office text not null primary key,
  attempts integer not null,
  next_try integer not null,
  lease integer not null,
  claim integer not null,
  failure text not null,
  given_up integer not null
) strict;
