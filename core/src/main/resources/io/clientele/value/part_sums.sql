-- one row a group of customers and a part of the jackknife: what its people bring; who never did anything counts in the first
-- part. Groups are numbered from 1, the rest after the last; 0 = those without a key
with keyed as (
    ${keys}
),
ranked as (
    select key, row_number() over (order by ${order}) as place
    from keyed
    where key is not null
    group by key
),
placed as (
    select
        k.customer_id,
        case when k.key is null then ${missing} when r.place > ${most} then ${most} + 1 else r.place end as place,
        case when r.place <= ${most} then k.key end as key
    from keyed as k
    left join ranked as r on r.key = k.key
)
select
    p.place,
    coalesce(t.part, 0) as part,
    max(p.key) as key,
    count(*) as customers,
    cast(coalesce(sum(case when t.purchases > 0 then t.purchases end), 0) as decimal(38, 4)) as purchases,
    count(case when t.purchases > 0 then 1 end) as purchasers,
    count(case when t.purchases > 1 then 1 end) as repeaters,
    cast(coalesce(sum(t.net), 0) as decimal(38, 4)) as net,
    count(case when t.net <> 0 then 1 end) as with_net,
    cast(coalesce(sum(case when t.purchases > 0 or t.gross <> 0 or t.net <> 0 then t.net end), 0) as decimal(38, 4)) as paid,
    cast(coalesce(sum(case when t.purchases > 0 or t.gross <> 0 or t.net <> 0 then t.paid_purchases end), 0) as decimal(38, 4))
        as paid_purchases,
    count(case when t.purchases > 0 or t.gross <> 0 or t.net <> 0 then 1 end) as payers
from placed as p
left join value.totals as t on t.customer_id = p.customer_id
group by p.place, coalesce(t.part, 0)
order by 1, 2
