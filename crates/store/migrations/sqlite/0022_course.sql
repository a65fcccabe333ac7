-- What later texts changed about a competition, and which text awarded its result first.
alter table competition add column turns text not null default '[]';
alter table competition add column awarded text not null default '';
alter table competition add column awarded_at integer not null default 0;

-- How many of those who could have answered took their registration back, or lost it, since: so many
-- fewer answers count as enough. Of whom nobody can say.
create table trust_gone (
  activity text not null,
  party text not null,
  moment text not null,
  gone integer not null,
  primary key (activity, party, moment)
) strict;
