-- one row a value of an attribute that a record has
select p.record_id, 'age' as attribute, named(t.c4) as text_value, read_amount(t.c4, '.') as number_value, cast(null as date) as date_value, 'tsy4ossrpt5d' as table_key, 1 as turn, timestamp '2026-04-01 08:00:00.000000' as known_from, '<receipt>' as receipt_id, t.line
from (select *, 0 as repair_no, false as replaced from read_parquet('<rows>')) as t
join new_people as p on p.line = t.line and p.repair_no = t.repair_no and p.latest
where trim(t.c4) <> ''
