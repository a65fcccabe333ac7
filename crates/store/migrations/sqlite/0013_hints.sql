-- The first day to ask again that some side has not answered, in Unix seconds; 0 for none. An
-- earlier version kept none: filled in when the store is opened.
alter table response add column asks integer not null default -1;

create index response_asks on response (asks, incident);

-- By what rooms are found that may be about the same: the beginnings of the words of their lines,
-- never of accounts, with the region and the spans of 21 days in which they were heard of. `size`
-- is how many beginnings the line has. Filled in for older rooms when the store is opened.
create table room_hint (
  stem text not null,
  span integer not null,
  region text not null,
  room text not null,
  size integer not null,
  primary key (stem, span, region, room)
) strict, without rowid;

create index room_hint_room on room_hint (room);
