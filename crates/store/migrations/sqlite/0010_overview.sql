-- What is seen of rooms at a glance, written with them and filled in for older ones when the store
-- is opened; no rebuild touches it. `opened` and `changed` are Unix seconds, `due` is 0 where no
-- clock runs.
create table room_face (
  id text not null primary key,
  opened integer not null,
  changed integer not null,
  status text not null,
  region text not null,
  due integer not null
) strict;

create index room_face_changed on room_face (changed, id);
create index room_face_status on room_face (status, changed, id);
create index room_face_region on room_face (region, changed, id);
create index room_face_due on room_face (due, id);
create index room_face_opened on room_face (opened, id);

-- Which office verifies in a room.
create table room_who (
  office text not null,
  room text not null,
  primary key (office, room)
) strict;

create index room_who_room on room_who (room);

-- The words of summaries and what lies around them; never of accounts.
create table room_token (
  room text not null,
  word text not null,
  primary key (room, word)
) strict;

create index room_token_word on room_token (word, room);

-- Exports of the board: who asked, who consented, who took one away.
create table export (
  id text not null primary key,
  at integer not null,
  version integer not null,
  body text not null
) strict;

create index export_at on export (at, id);
