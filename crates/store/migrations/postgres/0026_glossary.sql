-- The glossary: what the record says, written by a replay.

-- `holds` is 1 where every party agreed that the entry holds and no later text retired it; `review` is
-- the day until which it is looked at again, in days since 1970-01-01, 0 where it does not hold.
create table glossary_entry (
  id text collate "C" not null primary key,
  language text collate "C" not null,
  side text collate "C" not null,
  holds bigint not null,
  review bigint not null,
  body text collate "C" not null
);

create index glossary_entry_language on glossary_entry (holds, language, id);

-- Which texts that were ever tabled name which entry.
create table glossary_text (
  entry text collate "C" not null,
  instrument text collate "C" not null,
  primary key (entry, instrument)
);

create index glossary_text_instrument on glossary_text (instrument);
