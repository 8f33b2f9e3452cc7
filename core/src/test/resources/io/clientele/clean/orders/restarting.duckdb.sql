-- one row an order number that is not one order: two customers, moments over 60 days apart, or one that a spreadsheet rounded
select key
from keyed
where source_key <> last_source_key or cast(datediff('day', local_time, last_time) as integer) > 60
    or strpos(order_key, 'E+') > 0 and regexp_full_match(order_key, '[0-9]([.,][0-9]+)?E[+][0-9]{1,3}')
union
-- one row an order number that an earlier file of the source gave to an order over 60 days away
select r.key
from (
    select key, opaque_id('o', 'shop', key) as order_id, local_time
    from keyed
    where order_key is not null
) as r
join clean.orders as o on o.order_id = r.order_id and o.known_to is null
where abs(cast(datediff('day', o.local_day, r.local_time) as integer)) > 60
