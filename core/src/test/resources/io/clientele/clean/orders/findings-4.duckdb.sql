-- one row an order that does not count
select
    '<receipt>' as receipt_id, line, record_id, 'order ' || state as rule, 'status' as field,
    cast(total as varchar) as before, 1 as row_count
from new_orders
where state <> 'counted'
