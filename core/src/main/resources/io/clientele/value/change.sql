-- one row a country, of people who bought first since the moment and of others: what happened since then
with begun as (
    select
        customer_id,
        min(case when purchase then happened_at end) as first_at,
        min(case when gross > 0 then happened_at end) as paid_at
    from value.purchases
    where customer_id is not null
    group by customer_id
),
told as (
    select customer_id, case when purchase then 1 else 0 end as purchases, 0 as buyers, gross, returns, net
    from value.purchases
    where customer_id is not null and happened_at >= ${since}
    union all
    select customer_id, 0, 1, 0, 0, 0
    from begun
    where paid_at >= ${since}
)
select
    c.country,
    coalesce(b.first_at >= ${since}, false) as fresh,
    cast(sum(o.purchases) as bigint) as purchases,
    cast(sum(o.buyers) as bigint) as buyers,
    cast(sum(o.gross) as decimal(38, 4)) as gross,
    cast(sum(o.returns) as decimal(38, 4)) as returns,
    cast(sum(o.net) as decimal(38, 4)) as net
from told as o
join begun as b on b.customer_id = o.customer_id
join unify.customers as c on c.customer_id = o.customer_id
group by 1, 2
order by 1, 2
