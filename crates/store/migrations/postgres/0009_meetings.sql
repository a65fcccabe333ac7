-- Meetings: what the record says about them, written by a replay; and what is private to members,
-- which no rebuild touches: what parties propose, who was present, advance notices.

-- `held` is when minutes that name it were adopted, or 0; `place` how many were held before.
create table meeting (
  id text collate "C" not null primary key,
  held bigint not null,
  minutes text collate "C" not null,
  place bigint not null
);

create table meeting_call (
  meeting text collate "C" not null,
  number bigint not null,
  entry bigint not null,
  at bigint not null,
  answer bigint not null,
  call text collate "C" not null,
  note text collate "C" not null,
  primary key (meeting, number)
);

create table meeting_answer (
  meeting text collate "C" not null,
  number bigint not null,
  place bigint not null,
  entry bigint not null,
  at bigint not null,
  reply text collate "C" not null,
  note text collate "C" not null,
  primary key (meeting, number, place)
);

-- What parties said for themselves.
create table meeting_statement (
  meeting text collate "C" not null,
  number bigint not null,
  entry bigint not null,
  at bigint not null,
  text text collate "C" not null,
  note text collate "C" not null,
  primary key (meeting, number)
);

-- The texts about a meeting, by the file attached to them.
create table meeting_text (
  meeting text collate "C" not null,
  instrument text collate "C" not null,
  primary key (meeting, instrument)
);

-- What parties propose for the agenda.
create table meeting_item (
  id text collate "C" not null primary key,
  meeting text collate "C" not null,
  office text collate "C" not null,
  at bigint not null,
  title text collate "C" not null
);

create index meeting_item_of on meeting_item (meeting, at, id);

-- Who was present, as each party says of itself: offices, as a JSON list.
create table meeting_presence (
  meeting text collate "C" not null,
  party text collate "C" not null,
  office text collate "C" not null,
  at bigint not null,
  present text collate "C" not null,
  primary key (meeting, party)
);

-- `until` is the last day, or the greatest number where it comes again every year.
create table advance_notice (
  id text collate "C" not null primary key,
  office text collate "C" not null,
  at bigint not null,
  until bigint not null,
  body text collate "C" not null
);

create index advance_notice_until on advance_notice (until, id);

create table advance_notice_seen (
  notice text collate "C" not null,
  party text collate "C" not null,
  office text collate "C" not null,
  at bigint not null,
  primary key (notice, party)
);
