-- Who was present is said of one call to a meeting. What was said before stands with the last call
-- that had been made then.
create table meeting_presence_of (
  meeting text not null,
  number integer not null,
  party text not null,
  office text not null,
  at integer not null,
  present text not null,
  primary key (meeting, number, party)
) strict;

insert into meeting_presence_of (meeting, number, party, office, at, present)
  select p.meeting,
    coalesce(
      (select max(c.number) from meeting_call c where c.meeting = p.meeting and c.at <= p.at), 1
    ),
    p.party, p.office, p.at, p.present
  from meeting_presence p;

drop table meeting_presence;
alter table meeting_presence_of rename to meeting_presence;

-- By these what waits for a party's word is found, however long ago it was, and how much a side
-- entered lately. `side` entered it, `party` can confirm it; the body says all of it too.
alter table exchange add column entered integer not null default 0;
alter table exchange add column side text not null default '';
alter table exchange add column party text not null default '';
alter table exchange add column confirmed integer not null default 0;

update exchange set
  entered = json_extract(body, '$.entered'),
  side = substr(json_extract(body, '$.by'), 1, instr(json_extract(body, '$.by'), '/') - 1),
  party = substr(json_extract(body, '$.with'), 1, instr(json_extract(body, '$.with'), '/') - 1),
  confirmed = case when json_extract(body, '$.confirmed') is null then 0 else 1 end
  where json_valid(body);

create index exchange_side on exchange (side, entered);
create index exchange_waits on exchange (party, confirmed, entered);

-- What was written is erased when its time is over: `over` is when a call was closed, 0 while it is
-- not (Unix seconds), `erased` is 1 where nothing of the words is left.
alter table hotline_call add column over integer not null default 0;
alter table hotline_call add column erased integer not null default 0;
alter table exchange add column erased integer not null default 0;

update hotline_call set over = coalesce(json_extract(body, '$.closed.at'), 0)
  where state = 'closed' and json_valid(body);

create index hotline_call_over on hotline_call (erased, over);
create index exchange_entered on exchange (erased, entered);
