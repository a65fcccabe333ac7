-- The head of each sealed file, with the wrapped key, apart from its parts: where files are written
-- anew when something is erased, writing the heads is enough, for without its head no part opens.
-- It ends where the content begins: the line with `---`, 44 bytes, and 16 more.
alter table report_file add column head blob not null default x'';

update report_file set head = coalesce(
  (select substr(p.body, 1, max(4096, instr(p.body, x'0a2d2d2d20') + 64)) from report_file_part p
   where p.report = report_file.report and p.number = report_file.number and p.part = 1), x'');

update report_file_part set body =
  substr(body, max(4096, instr(body, x'0a2d2d2d20') + 64) + 1) where part = 1;

create index report_file_size on report_file (size);

create index incident_region on incident (region);
