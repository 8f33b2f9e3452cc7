-- one row an order number that an earlier file of the source gave to an order over 60 days away
select r.key
from (
    select key, opaque_id('o', ${source}, key) as order_id, local_time
    from keyed
    where order_key is not null
) as r
join clean.orders as o on o.order_id = r.order_id and o.known_to is null
where abs(${days}) > 60
