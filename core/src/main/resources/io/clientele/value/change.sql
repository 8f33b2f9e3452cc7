-- one row a country, of people who bought first since the moment and of others: what happened since then
with turned as (
    select
        customer_id,
        happened_at,
        purchase,
        gross,
        returns,
        net,
        row_number() over (partition by customer_id, gross > 0 order by happened_at, order_id) as paid_turn
    from value.purchases
    where customer_id is not null
),
begun as (
    select customer_id, min(happened_at) as first_at
    from value.purchases
    where purchase and customer_id is not null
    group by customer_id
)
select
    c.country,
    coalesce(b.first_at >= ${since}, false) as fresh,
    count(case when o.purchase then 1 end) as purchases,
    count(case when o.gross > 0 and o.paid_turn = 1 then 1 end) as buyers,
    cast(sum(o.gross) as decimal(38, 4)) as gross,
    cast(sum(o.returns) as decimal(38, 4)) as returns,
    cast(sum(o.net) as decimal(38, 4)) as net
from turned as o
join unify.customers as c on c.customer_id = o.customer_id
left join begun as b on b.customer_id = o.customer_id
where o.happened_at >= ${since}
group by 1, 2
order by 1, 2
