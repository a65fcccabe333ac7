-- Constant contact: none of it is in the record, and a rebuild leaves it as it is.

-- Erasable: the number at which the holder of an office is called. It goes with the seat.
create table telephone (
  office text collate "C" not null primary key,
  number text collate "C" not null
);

-- Who of a party is on duty.
create table roster (
  party text collate "C" not null primary key,
  version bigint not null,
  changed bigint not null,
  body text collate "C" not null
);

-- Calls from one side to another party.
create table hotline_call (
  id text collate "C" not null primary key,
  at bigint not null,
  state text collate "C" not null,
  incident text collate "C" not null,
  body text collate "C" not null
);

create index hotline_call_at on hotline_call (at, id);
create index hotline_call_state on hotline_call (state, at);
create index hotline_call_incident on hotline_call (incident, at);

-- The log of contacts.
create table exchange (
  id text collate "C" not null primary key,
  at bigint not null,
  body text collate "C" not null
);

create index exchange_at on exchange (at, id);

-- Who is told of a call on which way, once. A server that sends holds the row until `lease`;
-- `claim` counts who held it.
create table call_message (
  call text collate "C" not null,
  office text collate "C" not null,
  carrier text collate "C" not null,
  at bigint not null,
  state text collate "C" not null,
  settled bigint not null,
  attempts bigint not null,
  next_try bigint not null,
  lease bigint not null,
  claim bigint not null,
  failure text collate "C" not null,
  primary key (call, office, carrier)
);

create index call_message_state on call_message (state, next_try);
