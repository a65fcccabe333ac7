-- Forums: what the record says, written by a replay. Beside it, erasable: who the delegates are; and how
-- many came on which day.

-- `opened` is the week as it was signed; `until` is the first second after its last day as the last plan
-- has it; `ended` and `held` are empty and 0 where no plan took the plan's place and there is no
-- communiqué.
create table forum (
  id text not null primary key,
  adopted integer not null,
  parties text not null,
  fulfils text not null,
  opened text not null,
  changes text not null,
  until integer not null,
  ended text not null,
  ended_at integer not null,
  held text not null,
  held_at integer not null
) strict;

-- `number` is the place among the forum's nominations; `seat` is 0 while they wait, `moved_up` where they
-- never did; of whoever is a delegate still, what tells how they left is empty, 0, or -1 for the entry.
create table forum_delegate (
  forum text not null,
  number integer not null,
  entry integer not null,
  at integer not null,
  party text not null,
  category text not null,
  mark text not null,
  in_place_of text not null,
  note text not null,
  seat integer not null,
  moved_up integer not null,
  gone_entry integer not null,
  gone_at integer not null,
  replaced_by text not null,
  gone_note text not null,
  primary key (forum, number)
) strict;

create unique index forum_delegate_mark on forum_delegate (forum, mark);

create index forum_delegate_delegation on forum_delegate (forum, party, category, number);

-- `mark` is the digest under which they are nominated; `lookup` is what follows from their code; `state` is
-- 0 while they have said nothing, 1 where they come, 2 where they do not; `badge` is empty until they
-- confirm; `days` are those on which they came; `own` opens with the code, `theirs` with the keys of
-- those of their party who nominate.
create table forum_person (
  mark text not null primary key,
  forum text not null,
  party text not null,
  at integer not null,
  lookup text not null,
  state integer not null,
  badge text not null,
  days text not null,
  own blob not null,
  theirs blob not null
) strict;

create unique index forum_person_lookup on forum_person (lookup);

create index forum_person_badge on forum_person (forum, badge);

-- How many came, also when nobody knows any more who.
create table forum_presence (
  forum text not null,
  party text not null,
  category text not null,
  day integer not null,
  present integer not null,
  primary key (forum, party, category, day)
) strict;
