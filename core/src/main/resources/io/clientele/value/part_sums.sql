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
        case when k.key is null then ${missing} when r.place > ${most} then ${most} + 1 else r.place end as place
    from keyed as k
    left join ranked as r on r.key = k.key
),
summed as (
    select
        p.place,
        coalesce(t.part, 0) as part,
        count(*) as customers,
        sum(case when t.purchases > 0 then t.purchases end) as purchases,
        count(case when t.purchases > 0 then 1 end) as purchasers,
        count(case when t.purchases > 1 then 1 end) as repeaters,
        sum(t.net) as net,
        count(case when t.net <> 0 then 1 end) as with_net,
        sum(case when t.purchases > 0 or t.gross <> 0 or t.net <> 0 then t.net end) as paid,
        sum(case when t.purchases > 0 or t.gross <> 0 or t.net <> 0 then t.paid_purchases end) as paid_purchases,
        count(case when t.purchases > 0 or t.gross <> 0 or t.net <> 0 then 1 end) as payers
    from placed as p
    left join value.totals as t on t.customer_id = p.customer_id
    group by 1, 2
)
select
    s.place,
    s.part,
    r.key,
    s.customers,
    cast(coalesce(s.purchases, 0) as decimal(38, 4)) as purchases,
    s.purchasers,
    s.repeaters,
    cast(coalesce(s.net, 0) as decimal(38, 4)) as net,
    s.with_net,
    cast(coalesce(s.paid, 0) as decimal(38, 4)) as paid,
    cast(coalesce(s.paid_purchases, 0) as decimal(38, 4)) as paid_purchases,
    s.payers
from summed as s
left join ranked as r on r.place = s.place and s.place <= ${most}
order by 1, 2
