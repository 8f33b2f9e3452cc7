-- one row a row that cannot be placed: broken, or without a readable day or amount
select
    '<receipt>' as receipt_id,
    r.line,
    case
        when t.fault is not null then t.fault
        when r.local_time is null then 'no readable date'
        when r.amount is not null and r.quantity is not null then 'repaired'
        else 'no readable amount'
    end as reason,
    case when t.fault is not null then null when r.local_time is null then 'order_date' else 'amount' end as field,
    case when t.fault is not null then null when r.local_time is null then trim(c2) else trim(c7) end as value,
    t.raw
from reading as r
join (select *, 0 as repair_no, false as replaced from read_parquet('<rows>')) as t on t.line = r.line and t.repair_no = r.repair_no
where not r.placed
