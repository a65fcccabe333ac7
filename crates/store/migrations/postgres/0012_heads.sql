-- The head of each sealed file, with the wrapped key, apart from its parts: where files are written
-- anew when something is erased, writing the heads is enough, for without its head no part opens.
-- It ends where the content begins: the line with `---`, 44 bytes, and 16 more.
alter table report_file add column head bytea not null default '';

update report_file set head = coalesce(
  (select substr(p.body, 1, greatest(4096, position('\x0a2d2d2d20'::bytea in p.body) + 64))
   from report_file_part p
   where p.report = report_file.report and p.number = report_file.number and p.part = 1), '');

-- Writes the whole table anew, so that no head is left in its file.
alter table report_file_part alter column body type bytea using
  case when part = 1
    then substr(body, greatest(4096, position('\x0a2d2d2d20'::bytea in body) + 64) + 1)
    else body end;

create index report_file_size on report_file (size);

create index incident_region on incident (region);
