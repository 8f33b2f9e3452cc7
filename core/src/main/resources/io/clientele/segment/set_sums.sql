-- one row a part of the jackknife: the buyers of a set beside all buyers
select
    t.part,
    count(s.customer_id) as customers,
    cast(coalesce(sum(case when s.customer_id is not null then t.net end), 0) as decimal(38, 4)) as net,
    cast(coalesce(sum(case when s.customer_id is not null then t.purchases end), 0) as bigint) as purchases,
    cast(coalesce(sum(case when s.customer_id is not null then t.paid_purchases end), 0) as bigint) as paid_purchases,
    count(*) as all_customers,
    cast(sum(t.net) as decimal(38, 4)) as all_net
from value.totals as t
left join (${customers}) as s on s.customer_id = t.customer_id
where t.gross > 0
group by t.part
order by t.part
