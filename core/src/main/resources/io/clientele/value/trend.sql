-- one row a stretch between ends and a part of the jackknife: what happened in it. Stretch 0 is all up to the first end; the
-- first and the second purchase of a customer, and the first order that brought a sale, are told when they happened
with turned as (
    select
        customer_id,
        purchase,
        gross,
        returns,
        net,
        ${stretch} as stretch,
        row_number() over (partition by customer_id, purchase order by happened_at, order_id) as turn,
        row_number() over (partition by customer_id, gross > 0 order by happened_at, order_id) as paid_turn
    from value.purchases
    where customer_id is not null
)
select
    o.stretch,
    t.part,
    count(case when o.purchase then 1 end) as purchases,
    count(case when o.purchase and o.turn = 1 then 1 end) as purchasers,
    count(case when o.purchase and o.turn = 2 then 1 end) as repeaters,
    count(case when o.purchase and o.gross > 0 then 1 end) as paid_purchases,
    count(case when o.gross > 0 and o.paid_turn = 1 then 1 end) as buyers,
    cast(sum(o.gross) as decimal(38, 4)) as gross,
    cast(sum(o.returns) as decimal(38, 4)) as returns,
    cast(sum(o.net) as decimal(38, 4)) as net
from turned as o
join value.totals as t on t.customer_id = o.customer_id
group by o.stretch, t.part
order by 1, 2
