-- What people who came say about an activity: without a name and without a party, in no record, and
-- erased by whoever wrote it.

-- `mark` follows from the receipt alone: nobody who has the tables finds its registration, or what it
-- answered about trust. `id` follows from the mark and the words; rows lie in its order, and not in
-- that of their coming.
create table activity_review (
  id text collate "C" not null primary key,
  mark text collate "C" not null,
  activity text collate "C" not null,
  day bigint not null,
  language text collate "C" not null,
  was_good text collate "C" not null,
  to_change text collate "C" not null
);

create unique index activity_review_mark on activity_review (mark);
create index activity_review_activity on activity_review (activity, day, id);

-- `lets` is 1 where a party lets a review through and 0 where it does not.
create table activity_review_word (
  review text collate "C" not null,
  party text collate "C" not null,
  lets bigint not null,
  primary key (review, party)
);
