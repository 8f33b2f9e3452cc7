-- one row a customer
select
    customer_id,
    count(*) filter (purchase) as purchases,
    count(distinct day) filter (purchase) as purchase_days,
    min(day) filter (purchase) as first_day,
    max(day) filter (purchase) as last_day,
    sum(gross) as gross,
    sum(returns) as returns,
    sum(net) as net,
    count(*) as orders
from purchases
where customer_id is not null
group by customer_id
