-- What people answered about trust before and after an activity: tallies alone, in no record. Nothing
-- here says who answered what.

-- `activity` is what it was asked about, `value` the answer from 1 to 5.
create table trust_tally (
  activity text collate "C" not null,
  party text collate "C" not null,
  moment text collate "C" not null,
  question text collate "C" not null,
  value bigint not null,
  answers bigint not null,
  primary key (activity, party, moment, question, value)
);

-- That a receipt answered at a moment, under a name that follows from the receipt alone: nobody who
-- has the tables finds its registration. Rows go when nobody is asked any more.
create table trust_answered (
  mark text collate "C" not null primary key,
  activity text collate "C" not null
);
