-- one row a record with an order of this receipt: the row that begins its first
select record_id, happened_at, line
from (
    select record_id, happened_at, line, row_number() over (partition by record_id order by happened_at, line) as place
    from new_orders
    where record_id is not null and state = 'counted' and not credit_note
) as o
where place = 1
