-- Forums: what the record says, written by a replay. Beside it, erasable: who the delegates are; and how
-- many came on which day.

-- `opened` is the week as it was signed; `until` is the first second after its last day as the last plan
-- has it; `ended` and `held` are empty and 0 where no plan took the plan's place and there is no
-- communiqué.
create table forum (
  id text collate "C" not null primary key,
  adopted bigint not null,
  parties text collate "C" not null,
  fulfils text collate "C" not null,
  opened text collate "C" not null,
  changes text collate "C" not null,
  until bigint not null,
  ended text collate "C" not null,
  ended_at bigint not null,
  held text collate "C" not null,
  held_at bigint not null
);

-- `number` is the place among the forum's nominations; `seat` is 0 while they wait, `moved_up` where they
-- never did; of whoever is a delegate still, what tells how they left is empty, 0, or -1 for the entry.
create table forum_delegate (
  forum text collate "C" not null,
  number bigint not null,
  entry bigint not null,
  at bigint not null,
  party text collate "C" not null,
  category text collate "C" not null,
  mark text collate "C" not null,
  in_place_of text collate "C" not null,
  note text collate "C" not null,
  seat bigint not null,
  moved_up bigint not null,
  gone_entry bigint not null,
  gone_at bigint not null,
  replaced_by text collate "C" not null,
  gone_note text collate "C" not null,
  primary key (forum, number)
);

create unique index forum_delegate_mark on forum_delegate (forum, mark);

create index forum_delegate_delegation on forum_delegate (forum, party, category, number);

-- `mark` is the digest under which they are nominated; `lookup` is what follows from their code; `state` is
-- 0 while they have said nothing, 1 where they come, 2 where they do not; `badge` is empty until they
-- confirm; `days` are those on which they came; `own` opens with the code, `theirs` with the keys of
-- those of their party who nominate.
create table forum_person (
  mark text collate "C" not null primary key,
  forum text collate "C" not null,
  party text collate "C" not null,
  at bigint not null,
  lookup text collate "C" not null,
  state bigint not null,
  badge text collate "C" not null,
  days text collate "C" not null,
  own bytea not null,
  theirs bytea not null
);

create unique index forum_person_lookup on forum_person (lookup);

create index forum_person_badge on forum_person (forum, badge);

-- How many came, also when nobody knows any more who.
create table forum_presence (
  forum text collate "C" not null,
  party text collate "C" not null,
  category text collate "C" not null,
  day bigint not null,
  present bigint not null,
  primary key (forum, party, category, day)
);
