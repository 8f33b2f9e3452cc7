-- one row a line that comes again, equal in every column: the copies beyond the first
with repeated as (
    select equal_row
    from reading
    where placed
    group by equal_row
    having count(*) > 1
)
select '<receipt>' as receipt_id, line, 'duplicate line' as rule, 1 as row_count
from (
    select r.line, row_number() over (partition by r.equal_row order by r.line) as copy_no
    from reading as r
    join repeated as e on e.equal_row = r.equal_row
    where r.placed
) as c
where copy_no > 1
