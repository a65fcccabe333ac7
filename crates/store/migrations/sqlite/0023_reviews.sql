-- What people who came say about an activity: without a name and without a party, in no record, and
-- erased by whoever wrote it.

-- `mark` follows from the receipt alone: nobody who has the tables finds its registration, or what it
-- answered about trust. `id` follows from the mark and the words; rows lie in its order, and not in
-- that of their coming.
create table activity_review (
  id text not null primary key,
  mark text not null,
  activity text not null,
  day integer not null,
  language text not null,
  was_good text not null,
  to_change text not null
) strict, without rowid;

create unique index activity_review_mark on activity_review (mark);
create index activity_review_activity on activity_review (activity, day, id);

-- `lets` is 1 where a party lets a review through and 0 where it does not.
create table activity_review_word (
  review text not null,
  party text not null,
  lets integer not null,
  primary key (review, party)
) strict, without rowid;
