-- one row a line of an order of this receipt, what the order adds (shipping, discount, refund) as lines of their own
with given as (
    select
        o.order_id,
        cast(coalesce(s.line_no, r.line - o.line + 1) as integer) as line_no,
        r.product_id,
        'goods' as line_kind,
        case
            when o.credit_note and r.quantity > 0 then 'adjustment'
            when r.quantity > 0 and r.amount > 0 then 'sale'
            when r.quantity < 0 and r.amount < 0 then 'return'
            when r.quantity > 0 and r.amount < 0 and o.discountable then 'discount'
            else 'adjustment'
        end as effect,
        r.quantity,
        coalesce(r.unit_price, try_cast(r.amount / nullif(r.quantity, 0) as decimal(18, 4))) as unit_price,
        r.amount,
        case
            when r.line_cost is not null then cast(case when r.quantity < 0 then -abs(r.line_cost) else abs(r.line_cost) end as decimal(18, 4))
            else try_cast(r.quantity * abs(r.unit_cost) as decimal(18, 4))
        end as cost,
        r.line,
        o.record_id, o.happened_at, o.local_day, o.local_minute, o.weekday, o.state = 'counted' as counted
    from reading as r
    -- in the key, not behind where: a filter would make the engine think there are fewer rows than orders
    join new_orders as o on o.key = case when r.placed and r.makes_line then r.key end
    left join scattered as s on s.line = r.line
),
added as (
    select
        order_id, 900001 as line_no, 'shipping' as line_kind, 'sale' as effect, 1 as quantity, shipping as amount,
        line, record_id, happened_at, local_day, local_minute, weekday, state = 'counted' as counted
    from new_orders
    where shipping > 0 and true
    union all
    select
        order_id, 900002, 'discount', 'discount', 1, -order_discount,
        line, record_id, happened_at, local_day, local_minute, weekday, state = 'counted'
    from new_orders
    where order_discount > 0 and true
    union all
    select
        order_id, 900003, 'goods', 'return', -1, -refund,
        line, record_id, happened_at, local_day, local_minute, weekday, state = 'counted'
    from new_orders
    where refund > 0
)
select *
from given
union all
select
    order_id, line_no, cast(null as varchar), line_kind, effect, cast(quantity as decimal(18, 4)),
    cast(abs(amount) as decimal(18, 4)), cast(amount as decimal(18, 4)), cast(null as decimal(18, 4)),
    line, record_id, happened_at, local_day, local_minute, weekday, counted
from added
