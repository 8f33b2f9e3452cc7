-- one row an order that came again with fewer lines than it had
select
    ${receipt} as receipt_id, n.line, n.record_id, 'fewer lines' as rule, 'order_key' as field,
    cast(a.lines_before as varchar) as before, cast(a.lines_after as varchar) as after, 1 as row_count
from again as a
join new_orders as n on n.order_id = a.order_id
where not a.unchanged and a.lines_after < a.lines_before
