-- one row a month of first purchase and a month since (period null = net before a first purchase, or of people without one)
with monthly as (
    select
        o.customer_id,
        cast(date_trunc('month', o.local_day) as date) as month,
        count(case when o.purchase then 1 end) as purchases,
        sum(o.net) as net
    from value.purchases as o
    where o.customer_id is not null
    group by 1, 2
),
placed as (
    select m.month, cast(date_trunc('month', t.first_day) as date) as cohort, m.purchases, m.net
    from monthly as m
    join value.totals as t on t.customer_id = m.customer_id
)
select
    cohort,
    case when month >= cohort then cast(datediff('month', cohort, month) as integer) end as period,
    count(case when purchases > 0 then 1 end) as customers,
    cast(sum(purchases) as bigint) as orders,
    cast(sum(net) as decimal(38, 4)) as net,
    max(month) < date '2010-12-01' or false as finished
from placed
group by 1, 2
