-- one row an order number that is not one order: two customers, or moments over 60 days apart
select key
from reading
where placed
group by key
having min(source_key) <> max(source_key) or cast(datediff('day', min(local_time), max(local_time)) as integer) > 60
