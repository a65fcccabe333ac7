-- What is seen of rooms at a glance, written with them and filled in for older ones when the store
-- is opened; no rebuild touches it. `opened` and `changed` are Unix seconds, `due` is 0 where no
-- clock runs.
create table room_face (
  id text collate "C" not null primary key,
  opened bigint not null,
  changed bigint not null,
  status text collate "C" not null,
  region text collate "C" not null,
  due bigint not null
);

create index room_face_changed on room_face (changed, id);
create index room_face_status on room_face (status, changed, id);
create index room_face_region on room_face (region, changed, id);
create index room_face_due on room_face (due, id);
create index room_face_opened on room_face (opened, id);

-- Which office verifies in a room.
create table room_who (
  office text collate "C" not null,
  room text collate "C" not null,
  primary key (office, room)
);

create index room_who_room on room_who (room);

-- The words of summaries and what lies around them; never of accounts.
create table room_token (
  room text collate "C" not null,
  word text collate "C" not null,
  primary key (room, word)
);

create index room_token_word on room_token (word, room);

-- Exports of the board: who asked, who consented, who took one away.
create table export (
  id text collate "C" not null primary key,
  at bigint not null,
  version bigint not null,
  body text collate "C" not null
);

create index export_at on export (at, id);
