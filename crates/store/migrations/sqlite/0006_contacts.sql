-- Constant contact: none of it is in the record, and a rebuild leaves it as it is.

-- Erasable: the number at which the holder of an office is called. It goes with the seat.
create table telephone (
  office text not null primary key,
  number text not null
) strict;

-- Who of a party is on duty.
create table roster (
  party text not null primary key,
  version integer not null,
  changed integer not null,
  body text not null
) strict;

-- Calls from one side to another party.
create table hotline_call (
  id text not null primary key,
  at integer not null,
  state text not null,
  incident text not null,
  body text not null
) strict;

create index hotline_call_at on hotline_call (at, id);
create index hotline_call_state on hotline_call (state, at);
create index hotline_call_incident on hotline_call (incident, at);

-- The log of contacts.
create table exchange (
  id text not null primary key,
  at integer not null,
  body text not null
) strict;

create index exchange_at on exchange (at, id);

-- Who is told of a call on which way, once. A server that sends holds the row until `lease`;
-- `claim` counts who held it.
create table call_message (
  call text not null,
  office text not null,
  carrier text not null,
  at integer not null,
  state text not null,
  settled integer not null,
  attempts integer not null,
  next_try integer not null,
  lease integer not null,
  claim integer not null,
  failure text not null,
  primary key (call, office, carrier)
) strict;

create index call_message_state on call_message (state, next_try);
