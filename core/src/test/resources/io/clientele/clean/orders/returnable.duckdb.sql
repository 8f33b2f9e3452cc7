-- one row a sale or return of a product of which a known customer gave something back, in the order of time
with returned as (
    select distinct p.record_id, g.product_id
    from given_back as g
    join new_parties as p on p.source_key = g.source_key
),
fresh as (
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
    from given_back as r
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
),
lines as (
    select
        l.record_id, l.product_id, l.unit_price, l.effect, l.quantity, l.happened_at, 0 as place, l.line, l.order_id,
        l.line_no
    from clean.order_lines as l
    join returned as r on r.record_id = l.record_id and r.product_id = l.product_id
    where l.known_to is null
    union all
    select record_id, product_id, unit_price, effect, quantity, happened_at, 1 as place, line, order_id, line_no
    from fresh
    where record_id is not null and product_id is not null
)
select record_id, product_id, unit_price, effect, quantity, place, line, order_id, line_no
from lines
where effect in ('sale', 'return')
order by record_id, product_id, unit_price, happened_at, place, line
