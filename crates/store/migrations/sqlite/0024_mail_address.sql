-- An address is written to once whoever reads it has said so; until then one letter with a link goes
-- there, and nothing else. 0 while it is not confirmed.
alter table contact add column confirmed integer not null default 0;

-- What the letter asks back. The code itself stands in the letter alone, here lies its digest; it goes
-- when it was used or the address changes. `since` and `letters` count what went out for a seat
-- within a day, whatever its address: they stay when the address goes, and go with the seat.
create table mail_code (
  office text not null primary key,
  wanted integer not null,
  code text not null,
  expires integer not null,
  since integer not null,
  letters integer not null,
  sent integer not null,
  attempts integer not null,
  next_try integer not null,
  lease integer not null,
  claim integer not null,
  failure text not null,
  given_up integer not null
) strict;

-- Whoever got mail before, and did not end it by the link in each letter, reads that address. Where
-- mail did not go well lately, and where none ever went, a letter asks.
update contact set confirmed = coalesce((select max(n.settled) from notice n
  where n.office = contact.office and n.state = 'sent'), 0)
  where not exists (select 1 from mailbag m
    where m.office = contact.office and (m.attempts > 0 or m.given_up > 0));
update contact set confirmed = coalesce((select max(a.settled) from alert a
  where a.office = contact.office and a.state = 'sent'), 0)
  where confirmed = 0 and not exists (select 1 from mailbag m
    where m.office = contact.office and (m.attempts > 0 or m.given_up > 0));
insert into mail_code (office, wanted, code, expires, since, letters, sent, attempts, next_try, lease,
  claim, failure, given_up)
  select office, 1, '', 0, 0, 0, 0, 0, 0, 0, 0, '', 0 from contact where confirmed = 0;
