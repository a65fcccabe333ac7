-- What is done about incidents: tasks, visits, days to ask again. Private to those who read the
-- rooms, in no record; a rebuild leaves it as it is. `waits` is 1 while anything of it waits for
-- somebody, `due` when the first task is due that is to be done, 0 where none is.
create table response (
  incident text collate "C" not null primary key,
  version bigint not null,
  changed bigint not null,
  waits bigint not null,
  due bigint not null,
  body text collate "C" not null
);

create index response_waits on response (waits, due);
