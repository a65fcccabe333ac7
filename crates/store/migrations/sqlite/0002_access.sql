-- Signing in: who sits at a seat, with what they sign in, and who is invited. Nothing of it is in
-- the record, and all of it can be erased. Tokens are kept as digests only.

-- `state` is 'candidate' until an act seats the person, then 'active'. `next_key` is a signing key
-- that was made for the seat and is not in the record yet.
create table holder (
  id text not null primary key,
  office text not null,
  state text not null,
  next_key text not null,
  name text not null,
  salt blob not null,
  shown integer not null,
  created integer not null
) strict;

create index holder_office on holder (office);

create table passkey (
  id text not null primary key,
  holder text not null references holder (id) on delete cascade,
  label text not null,
  body text not null,
  created integer not null,
  used integer not null
) strict;

create index passkey_holder on passkey (holder);

create table signing_passkey (
  verifier text not null primary key,
  holder text not null references holder (id) on delete cascade,
  credential text not null,
  created integer not null
) strict;

create index signing_passkey_holder on signing_passkey (holder);

-- `proved` is when a passkey was last shown in this session.
create table session (
  id text not null primary key,
  holder text not null references holder (id) on delete cascade,
  created integer not null,
  seen integer not null,
  proved integer not null
) strict;

create index session_holder on session (holder);

create table invitation (
  id text not null primary key,
  office text not null,
  purpose text not null,
  invited_by text not null,
  created integer not null,
  expires integer not null
) strict;

create index invitation_office on invitation (office);

create table seat_order (
  id text not null primary key,
  office text not null,
  change text not null,
  holder text not null,
  opened_by text not null,
  notes text not null,
  created integer not null,
  expires integer not null
) strict;

create index seat_order_office on seat_order (office);

-- What is begun on one page and ends on another: used once, and not after `expires`.
create table ceremony (
  id text not null primary key,
  kind text not null,
  owner text not null,
  body text not null,
  expires integer not null
) strict;

create index ceremony_expires on ceremony (expires);
create index ceremony_owner on ceremony (owner);
