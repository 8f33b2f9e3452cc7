-- one row a line of an order of this receipt
select
    o.order_id,
    cast(row_number() over (partition by r.key order by r.line) as integer) as line_no,
    r.product_id,
    case
        when o.credit_note and r.quantity > 0 then 'adjustment'
        when r.quantity > 0 and r.amount > 0 then 'sale'
        when r.quantity < 0 and r.amount < 0 then 'return'
        when r.quantity > 0 and r.amount < 0 and o.discountable then 'discount'
        else 'adjustment'
    end as effect,
    r.quantity,
    coalesce(r.unit_price, cast(r.amount / nullif(r.quantity, 0) as decimal(18, 4))) as unit_price,
    r.amount,
    o.record_id,
    o.happened_at,
    o.local_day,
    o.local_minute,
    o.weekday,
    r.line
from reading as r
join new_orders as o on o.key = r.key
where r.placed
