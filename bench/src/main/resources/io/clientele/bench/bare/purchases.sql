-- one row an order
select
    order_no,
    any_value(customer_id) as customer_id,
    cast(min(order_date) as date) as day,
    any_value(channel) as channel,
    max(quantity) > 0 as purchase,
    count(*) as lines,
    sum(quantity * unit_price) filter (quantity > 0) as gross,
    sum(quantity * unit_price) filter (quantity < 0) as returns,
    sum(quantity * unit_price) as net,
    sum(quantity) as quantity
from shop
group by order_no
