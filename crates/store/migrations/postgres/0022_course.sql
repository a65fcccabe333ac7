-- What later texts changed about a competition, and which text awarded its result first.
alter table competition add column turns text collate "C" not null default '[]';
alter table competition add column awarded text collate "C" not null default '';
alter table competition add column awarded_at bigint not null default 0;

-- How many of those who could have answered took their registration back, or lost it, since: so many
-- fewer answers count as enough. Of whom nobody can say.
create table trust_gone (
  activity text collate "C" not null,
  party text collate "C" not null,
  moment text collate "C" not null,
  gone bigint not null,
  primary key (activity, party, moment)
);
