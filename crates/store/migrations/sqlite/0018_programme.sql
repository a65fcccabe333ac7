-- The programme of joint activities and what became of them: what the record says, written by a
-- replay. Beside it, erasable: pictures of reports, and who registered.

-- What an activity shows in the ledger; `planned` is the last second of the quarter for which it was
-- agreed, or 0.
alter table evidence add column field text not null default '';
alter table evidence add column region text not null default '';
alter table evidence add column planned integer not null default 0;

-- What every party waived; `until` is the last second of the quarter, or 0 where it does not recur.
create table waiver (
  promise text not null,
  until integer not null,
  plan text not null,
  at integer not null,
  primary key (promise, until, plan)
) strict;

-- `starts` and `ends` are as the last plan has them.
create table activity (
  id text not null primary key,
  plan text not null,
  agreed integer not null,
  starts integer not null,
  ends integer not null,
  parties text not null,
  fulfils text not null,
  planned text not null,
  changes text not null
) strict;

create index activity_plan on activity (plan);

create table activity_report (
  activity text not null,
  number integer not null,
  entry integer not null,
  at integer not null,
  report text not null,
  note text not null,
  primary key (activity, number)
) strict;

create table activity_view (
  activity text not null,
  number integer not null,
  place integer not null,
  entry integer not null,
  at integer not null,
  opinion text not null,
  note text not null,
  primary key (activity, number, place)
) strict;

-- `mark` is the salted digest that a report names.
create table activity_picture (
  mark text not null primary key,
  activity text not null,
  office text not null,
  at integer not null,
  salt blob not null,
  bytes blob not null
) strict;

-- `lookup` is what follows from the receipt; `seat` is 1 for a place and 0 for the waiting list; `own`
-- opens with the receipt, `theirs` with the keys of the party's organisers.
create table registration (
  lookup text not null primary key,
  activity text not null,
  party text not null,
  place integer not null,
  seat integer not null,
  day integer not null,
  own blob not null,
  theirs blob not null
) strict;

create index registration_activity on registration (activity, party, seat, place);
