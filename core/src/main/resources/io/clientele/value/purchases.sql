-- one row an order that counts: what its lines bring, each kind apart. A purchase has a line of quantity above 0 and is no
-- credit note; what has no amount in the base currency brings nothing; quantity is that of goods sold
with money as (
    select
        order_id,
        max(case when quantity > 0 then 1 else 0 end) as has_quantity,
        count(*) as lines,
        sum(case when effect = 'sale' then coalesce(amount_base, 0) else 0 end) as gross,
        sum(case when effect = 'return' then coalesce(amount_base, 0) else 0 end) as returns,
        sum(case when effect = 'discount' then coalesce(amount_base, 0) else 0 end) as discounts,
        sum(case when effect = 'adjustment' then coalesce(amount_base, 0) else 0 end) as adjustments,
        sum(case when effect <> 'adjustment' then coalesce(amount_base, 0) else 0 end) as net,
        sum(case when effect = 'sale' and line_kind = 'goods' then quantity else 0 end) as quantity
    from unify.counted_lines
    group by order_id
)
select
    m.order_id,
    o.customer_id,
    o.happened_at,
    o.local_day,
    o.channel,
    m.has_quantity = 1 and not o.credit_note as purchase,
    m.lines,
    cast(m.gross as decimal(18, 4)) as gross,
    cast(m.returns as decimal(18, 4)) as returns,
    cast(m.discounts as decimal(18, 4)) as discounts,
    cast(m.adjustments as decimal(18, 4)) as adjustments,
    cast(m.net as decimal(18, 4)) as net,
    cast(m.quantity as decimal(18, 4)) as quantity
from money as m
join unify.orders as o on o.order_id = m.order_id
