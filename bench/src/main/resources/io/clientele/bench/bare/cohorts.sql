-- one row a month of first purchase and a month since
select
    date_trunc('month', t.first_day) as cohort,
    date_diff('month', t.first_day, p.day) as period,
    count(distinct case when purchase then p.customer_id end) as customers,
    count(*) filter (purchase) as orders,
    sum(p.net) as net
from purchases as p
join totals as t on t.customer_id = p.customer_id
group by 1, 2
