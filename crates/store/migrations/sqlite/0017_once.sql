-- What reporters added by a form that carries random bytes, so that the same form, sent twice because
-- its answer was lost, adds once. `addition` is a digest of those bytes with what was added; they are
-- kept nowhere, so that it tells nothing of the words.
create table report_once (
  report text not null references report (id) on delete cascade,
  addition text not null,
  primary key (report, addition)
) strict, without rowid;
