-- one row an order number that is not one order: two customers, moments over 60 days apart, or one that a spreadsheet rounded
select key
from keyed
where source_key <> last_source_key or ${days} > 60
    or strpos(order_key, 'E+') > 0 and ${destroyed}
