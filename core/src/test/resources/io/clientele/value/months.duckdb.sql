-- one row a calendar month, rows without a customer included
select
    cast(date_trunc('month', o.local_day) as date) as month,
    count(case when o.purchase then 1 end) as orders,
    count(distinct case when o.purchase then o.customer_id end) as customers,
    count(distinct case when o.purchase and cast(date_trunc('month', o.local_day) as date) = cast(date_trunc('month', t.first_day) as date) then o.customer_id end) as new_customers,
    cast(sum(o.gross) as decimal(38, 4)) as gross,
    cast(sum(o.returns) as decimal(38, 4)) as returns,
    cast(sum(o.net) as decimal(38, 4)) as net,
    cast(date_trunc('month', o.local_day) as date) < date '2010-12-01' or false as finished
from value.purchases as o
left join value.totals as t on t.customer_id = o.customer_id
group by 1
