-- Signing in: who sits at a seat, with what they sign in, and who is invited. Nothing of it is in
-- the record, and all of it can be erased. Tokens are kept as digests only.

-- `state` is 'candidate' until an act seats the person, then 'active'. `next_key` is a signing key
-- that was made for the seat and is not in the record yet.
create table holder (
  id text collate "C" not null primary key,
  office text collate "C" not null,
  state text collate "C" not null,
  next_key text collate "C" not null,
  name text collate "C" not null,
  salt bytea not null,
  shown bigint not null,
  created bigint not null
);

create index holder_office on holder (office);

create table passkey (
  id text collate "C" not null primary key,
  holder text collate "C" not null references holder (id) on delete cascade,
  label text collate "C" not null,
  body text collate "C" not null,
  created bigint not null,
  used bigint not null
);

create index passkey_holder on passkey (holder);

create table signing_passkey (
  verifier text collate "C" not null primary key,
  holder text collate "C" not null references holder (id) on delete cascade,
  credential text collate "C" not null,
  created bigint not null
);

create index signing_passkey_holder on signing_passkey (holder);

-- `proved` is when a passkey was last shown in this session.
create table session (
  id text collate "C" not null primary key,
  holder text collate "C" not null references holder (id) on delete cascade,
  created bigint not null,
  seen bigint not null,
  proved bigint not null
);

create index session_holder on session (holder);

create table invitation (
  id text collate "C" not null primary key,
  office text collate "C" not null,
  purpose text collate "C" not null,
  invited_by text collate "C" not null,
  created bigint not null,
  expires bigint not null
);

create index invitation_office on invitation (office);

create table seat_order (
  id text collate "C" not null primary key,
  office text collate "C" not null,
  change text collate "C" not null,
  holder text collate "C" not null,
  opened_by text collate "C" not null,
  notes text collate "C" not null,
  created bigint not null,
  expires bigint not null
);

create index seat_order_office on seat_order (office);

-- What is begun on one page and ends on another: used once, and not after `expires`.
create table ceremony (
  id text collate "C" not null primary key,
  kind text collate "C" not null,
  owner text collate "C" not null,
  body text collate "C" not null,
  expires bigint not null
);

create index ceremony_expires on ceremony (expires);
create index ceremony_owner on ceremony (owner);
