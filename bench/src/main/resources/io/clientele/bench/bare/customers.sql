-- one row a customer
select customer_id, max(country) as country, min(order_date) as first_seen
from shop
where customer_id is not null
group by customer_id
