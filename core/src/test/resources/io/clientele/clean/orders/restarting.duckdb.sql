-- one row an order number that is not one order: two customers, moments over 60 days apart, or one that a spreadsheet rounded
select key
from keyed
where source_key <> last_source_key or cast(datediff('day', local_time, last_time) as integer) > 60
    or strpos(order_key, 'E+') > 0 and regexp_full_match(order_key, '[0-9]([.,][0-9]+)?E[+][0-9]{1,3}')
