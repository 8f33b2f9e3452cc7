-- one row a month of first purchase and a month since (period null = net before a first purchase, or of people without one)
with known as (
    select o.customer_id, cast(date_trunc('month', o.local_day) as date) as month, o.purchase, o.net, t.first_day
    from value.purchases as o
    join value.totals as t on t.customer_id = o.customer_id
),
placed as (
    select
        customer_id,
        month,
        purchase,
        net,
        cast(date_trunc('month', first_day) as date) as cohort
    from known
)
select
    cohort,
    case when month >= cohort then cast(datediff('month', cohort, month) as integer) end as period,
    count(distinct case when purchase then customer_id end) as customers,
    count(case when purchase then 1 end) as orders,
    cast(sum(net) as decimal(38, 4)) as net,
    max(month) < date '2010-12-01' or false as finished
from placed
group by 1, 2
