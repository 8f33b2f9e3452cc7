-- one row a product
select
    product,
    count(distinct customer_id) as customers,
    count(distinct order_no) filter (quantity > 0) as orders,
    sum(quantity) filter (quantity > 0) as quantity,
    sum(quantity * unit_price) filter (quantity > 0) as gross,
    sum(quantity * unit_price) filter (quantity < 0) as returns,
    sum(quantity * unit_price) as net
from shop
group by product
