-- The programme of joint activities and what became of them: what the record says, written by a
-- replay. Beside it, erasable: pictures of reports, and who registered.

-- What an activity shows in the ledger; `planned` is the last second of the quarter for which it was
-- agreed, or 0.
alter table evidence add column field text collate "C" not null default '';
alter table evidence add column region text collate "C" not null default '';
alter table evidence add column planned bigint not null default 0;

-- What every party waived; `until` is the last second of the quarter, or 0 where it does not recur.
create table waiver (
  promise text collate "C" not null,
  until bigint not null,
  plan text collate "C" not null,
  at bigint not null,
  primary key (promise, until, plan)
);

-- `starts` and `ends` are as the last plan has them.
create table activity (
  id text collate "C" not null primary key,
  plan text collate "C" not null,
  agreed bigint not null,
  starts bigint not null,
  ends bigint not null,
  parties text collate "C" not null,
  fulfils text collate "C" not null,
  planned text collate "C" not null,
  changes text collate "C" not null
);

create index activity_plan on activity (plan);

create table activity_report (
  activity text collate "C" not null,
  number bigint not null,
  entry bigint not null,
  at bigint not null,
  report text collate "C" not null,
  note text collate "C" not null,
  primary key (activity, number)
);

create table activity_view (
  activity text collate "C" not null,
  number bigint not null,
  place bigint not null,
  entry bigint not null,
  at bigint not null,
  opinion text collate "C" not null,
  note text collate "C" not null,
  primary key (activity, number, place)
);

-- `mark` is the salted digest that a report names.
create table activity_picture (
  mark text collate "C" not null primary key,
  activity text collate "C" not null,
  office text collate "C" not null,
  at bigint not null,
  salt bytea not null,
  bytes bytea not null
);

-- `lookup` is what follows from the receipt; `seat` is 1 for a place and 0 for the waiting list; `own`
-- opens with the receipt, `theirs` with the keys of the party's organisers.
create table registration (
  lookup text collate "C" not null primary key,
  activity text collate "C" not null,
  party text collate "C" not null,
  place bigint not null,
  seat bigint not null,
  day bigint not null,
  own bytea not null,
  theirs bytea not null
);

create index registration_activity on registration (activity, party, seat, place);
