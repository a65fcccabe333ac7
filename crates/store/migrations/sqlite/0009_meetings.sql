-- Meetings: what the record says about them, written by a replay; and what is private to members,
-- which no rebuild touches: what parties propose, who was present, advance notices.

-- `held` is when minutes that name it were adopted, or 0; `place` how many were held before.
create table meeting (
  id text not null primary key,
  held integer not null,
  minutes text not null,
  place integer not null
) strict;

create table meeting_call (
  meeting text not null,
  number integer not null,
  entry integer not null,
  at integer not null,
  answer integer not null,
  call text not null,
  note text not null,
  primary key (meeting, number)
) strict;

create table meeting_answer (
  meeting text not null,
  number integer not null,
  place integer not null,
  entry integer not null,
  at integer not null,
  reply text not null,
  note text not null,
  primary key (meeting, number, place)
) strict;

-- What parties said for themselves.
create table meeting_statement (
  meeting text not null,
  number integer not null,
  entry integer not null,
  at integer not null,
  text text not null,
  note text not null,
  primary key (meeting, number)
) strict;

-- The texts about a meeting, by the file attached to them.
create table meeting_text (
  meeting text not null,
  instrument text not null,
  primary key (meeting, instrument)
) strict;

-- What parties propose for the agenda.
create table meeting_item (
  id text not null primary key,
  meeting text not null,
  office text not null,
  at integer not null,
  title text not null
) strict;

create index meeting_item_of on meeting_item (meeting, at, id);

-- Who was present, as each party says of itself: offices, as a JSON list.
create table meeting_presence (
  meeting text not null,
  party text not null,
  office text not null,
  at integer not null,
  present text not null,
  primary key (meeting, party)
) strict;

-- `until` is the last day, or the greatest number where it comes again every year.
create table advance_notice (
  id text not null primary key,
  office text not null,
  at integer not null,
  until integer not null,
  body text not null
) strict;

create index advance_notice_until on advance_notice (until, id);

create table advance_notice_seen (
  notice text not null,
  party text not null,
  office text not null,
  at integer not null,
  primary key (notice, party)
) strict;
