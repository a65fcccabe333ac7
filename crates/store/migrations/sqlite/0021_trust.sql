-- What people answered about trust before and after an activity: tallies alone, in no record. Nothing
-- here says who answered what.

-- `activity` is what it was asked about, `value` the answer from 1 to 5.
create table trust_tally (
  activity text not null,
  party text not null,
  moment text not null,
  question text not null,
  value integer not null,
  answers integer not null,
  primary key (activity, party, moment, question, value)
) strict;

-- That a receipt answered at a moment, under a name that follows from the receipt alone: nobody who
-- has the tables finds its registration. Rows lie in the order of their names and not of their coming,
-- and go when nobody is asked any more.
create table trust_answered (
  mark text not null primary key,
  activity text not null
) strict, without rowid;
