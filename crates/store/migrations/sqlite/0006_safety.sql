-- What reporters send along, sealed like their accounts. Pictures were made anew from their pixels
-- before; `kind` says `picture` or `original`. No name of a file is kept, and no time but the hour.
create table report_file (
  report text not null references report (id) on delete cascade,
  number integer not null,
  hour integer not null,
  kind text not null,
  size integer not null,
  primary key (report, number)
) strict, without rowid;

-- The sealed bytes in parts, so that no row is large.
create table report_file_part (
  report text not null references report (id) on delete cascade,
  number integer not null,
  part integer not null,
  body blob not null,
  primary key (report, number, part)
) strict, without rowid;
