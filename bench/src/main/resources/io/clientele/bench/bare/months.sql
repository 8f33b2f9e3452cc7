-- one row a calendar month
select
    date_trunc('month', p.day) as month,
    count(*) filter (purchase) as orders,
    count(distinct p.customer_id) filter (purchase) as customers,
    count(distinct p.customer_id) filter (purchase and date_trunc('month', t.first_day) = date_trunc('month', p.day))
        as new_customers,
    sum(p.gross) as gross,
    sum(p.returns) as returns,
    sum(p.net) as net
from purchases as p
left join totals as t on t.customer_id = p.customer_id
group by 1
