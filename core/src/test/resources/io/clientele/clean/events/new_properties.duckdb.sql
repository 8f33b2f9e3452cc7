-- one row a property of an event of this receipt
with cells as (
    select e.event_id, e.line, t.c6
    from new_events as e
    join (select *, 0 as repair_no, false as replaced from read_parquet('<rows>')) as t on t.line = e.line and t.repair_no = e.repair_no
)
select event_id, line, 'seconds' as property, trim(c6) as text_value, coalesce(case when regexp_full_match(c6, '-?[0-9]{1,14}([.][0-9]{1,4})?') then try_cast(c6 as decimal(18, 4)) end, read_amount(c6, '.')) as number_value
from cells
where trim(c6) <> ''
union all
select event_id, line, 'phone' as property, unnamed_phone as text_value, cast(null as decimal(18, 4)) as number_value
from new_events
where unnamed_phone is not null
