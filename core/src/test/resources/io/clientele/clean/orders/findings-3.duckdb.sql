-- one row a line that is neither sale nor return nor discount
select
    '<receipt>' as receipt_id, line, record_id, 'adjustment' as rule, 'quantity' as field,
    cast(quantity as varchar) as before, 1 as row_count
from clean.order_lines
where effect = 'adjustment' and receipt_id = '<receipt>' and known_to is null
