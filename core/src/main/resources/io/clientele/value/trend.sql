-- one row a stretch between ends and a part of the jackknife: what happened in it. Stretch 0 is all up to the first end; the
-- first and the second purchase of a customer, and the first order that brought a sale, are told when they happened
with begun as (
    select
        customer_id,
        min(case when purchase then happened_at end) as first_at,
        ${second} as second_at,
        min(case when gross > 0 then happened_at end) as paid_at
    from value.purchases
    where customer_id is not null
    group by customer_id
),
told as (
    select
        customer_id,
        happened_at,
        case when purchase then 1 else 0 end as purchases,
        0 as purchasers,
        0 as repeaters,
        case when purchase and gross > 0 then 1 else 0 end as paid_purchases,
        0 as buyers,
        gross,
        returns,
        net
    from value.purchases
    where customer_id is not null
    union all
    select customer_id, first_at, 0, 1, 0, 0, 0, 0, 0, 0
    from begun
    where first_at is not null
    union all
    select customer_id, second_at, 0, 0, 1, 0, 0, 0, 0, 0
    from begun
    where second_at is not null
    union all
    select customer_id, paid_at, 0, 0, 0, 0, 1, 0, 0, 0
    from begun
    where paid_at is not null
)
select
    ${stretch} as stretch,
    t.part,
    cast(sum(o.purchases) as bigint) as purchases,
    cast(sum(o.purchasers) as bigint) as purchasers,
    cast(sum(o.repeaters) as bigint) as repeaters,
    cast(sum(o.paid_purchases) as bigint) as paid_purchases,
    cast(sum(o.buyers) as bigint) as buyers,
    cast(sum(o.gross) as decimal(38, 4)) as gross,
    cast(sum(o.returns) as decimal(38, 4)) as returns,
    cast(sum(o.net) as decimal(38, 4)) as net
from told as o
join value.totals as t on t.customer_id = o.customer_id
group by 1, 2
order by 1, 2
