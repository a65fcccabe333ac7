-- Who was present is said of one call to a meeting. What was said before stands with the last call
-- that had been made then.
create table meeting_presence_of (
  meeting text collate "C" not null,
  number bigint not null,
  party text collate "C" not null,
  office text collate "C" not null,
  at bigint not null,
  present text collate "C" not null,
  primary key (meeting, number, party)
);

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
alter table exchange add column entered bigint not null default 0;
alter table exchange add column side text collate "C" not null default '';
alter table exchange add column party text collate "C" not null default '';
alter table exchange add column confirmed bigint not null default 0;

update exchange set
  entered = (body::json ->> 'entered')::bigint,
  side = split_part(body::json ->> 'by', '/', 1),
  party = split_part(body::json ->> 'with', '/', 1),
  confirmed = case when body::json ->> 'confirmed' is null then 0 else 1 end
  where body like '{%}';

create index exchange_side on exchange (side, entered);
create index exchange_waits on exchange (party, confirmed, entered);

-- What was written is erased when its time is over: `over` is when a call was closed, 0 while it is
-- not (Unix seconds), `erased` is 1 where nothing of the words is left.
alter table hotline_call add column over bigint not null default 0;
alter table hotline_call add column erased bigint not null default 0;
alter table exchange add column erased bigint not null default 0;

update hotline_call set over = coalesce((body::json -> 'closed' ->> 'at')::bigint, 0)
  where state = 'closed' and body like '{%}';

create index hotline_call_over on hotline_call (erased, over);
create index exchange_entered on exchange (erased, entered);
