-- one row a line that comes again, equal in every column: the copies beyond the first. Only rows alike in what was read of
-- them can be equal, so only those are looked at whole
with alike as (
    select order_key, product_id, amount
    from reading
    where placed
    group by order_key, product_id, amount
    having count(*) > 1
),
suspects as (
    select r.line, r.repair_no
    from reading as r
    join alike as a on a.order_key is not distinct from r.order_key and a.product_id is not distinct from r.product_id and a.amount is not distinct from r.amount
    where r.placed
),
whole as (
    select t.line, md5_number(concat_ws(chr(31), coalesce(c1, chr(30)), coalesce(c2, chr(30)), coalesce(c3, chr(30)), coalesce(c4, chr(30)), coalesce(c5, chr(30)), coalesce(c6, chr(30)), coalesce(c7, chr(30)), coalesce(c8, chr(30)))) as equal_row
    from (select *, 0 as repair_no, false as replaced from read_parquet('<rows>')) as t
    join suspects as s on s.line = t.line and s.repair_no = t.repair_no
)
select '<receipt>' as receipt_id, line, 'duplicate line' as rule, 1 as row_count
from (
    select line, row_number() over (partition by equal_row order by line) as copy_no
    from whole
) as c
where copy_no > 1
