-- one row a line that comes again, equal in every column: the copies beyond the first. Only rows alike in what was read of
-- them can be equal, so only those are looked at whole
with alike as (
    select ${alike}
    from reading
    where placed
    group by ${alike}
    having count(*) > 1
),
suspects as (
    select r.line, r.repair_no
    from reading as r
    join alike as a on ${same}
    where r.placed
),
whole as (
    select t.line, ${equalRow} as equal_row
    from ${rows} as t
    join suspects as s on s.line = t.line and s.repair_no = t.repair_no
)
select ${receipt} as receipt_id, line, 'duplicate line' as rule, 1 as row_count
from (
    select line, row_number() over (partition by equal_row order by line) as copy_no
    from whole
) as c
where copy_no > 1
