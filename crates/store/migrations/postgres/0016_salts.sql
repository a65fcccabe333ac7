-- What a document's digest was made with besides its bytes: sixteen random bytes; empty where it was
-- laid down before there were salts, its digest being of the bytes alone.
alter table appeal_document add column salt bytea not null default '';
