-- one row a line, with the columns of clean.order_lines
select
    o.order_id,
    1 as line_no,
    r.product as product_id,
    'goods' as line_kind,
    case when r.quantity > 0 then 'sale' else 'return' end as effect,
    r.quantity,
    r.unit_price,
    r.amount,
    r.amount as amount_base,
    cast(null as uuid) as reverses_order,
    cast(null as integer) as reverses_line,
    cast(null as varchar) as reverses_how,
    o.record_id,
    o.happened_at,
    o.local_day,
    o.local_minute,
    o.weekday,
    o.state = 'counted' as counted,
    o.known_from,
    o.known_to,
    o.receipt_id,
    1 as line
from read_rows as r
join orders as o on o.order_key = r.order_no
