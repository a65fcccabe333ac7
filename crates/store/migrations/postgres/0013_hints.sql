-- The first day to ask again that some side has not answered, in Unix seconds; 0 for none. An
-- earlier version kept none: filled in when the store is opened.
alter table response add column asks bigint not null default -1;

create index response_asks on response (asks, incident);

-- By what rooms are found that may be about the same: the beginnings of the words of their lines,
-- never of accounts, with the region and the spans of 21 days in which they were heard of. `size`
-- is how many beginnings the line has. Filled in for older rooms when the store is opened.
create table room_hint (
  stem text collate "C" not null,
  span bigint not null,
  region text collate "C" not null,
  room text collate "C" not null,
  size bigint not null,
  primary key (stem, span, region, room)
);

create index room_hint_room on room_hint (room);
