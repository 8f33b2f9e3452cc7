-- one row a row of a table of products that cannot be placed
select
    '<receipt>' as receipt_id,
    line,
    coalesce(fault, case when product_id is null then 'no product number' else 'repaired' end) as reason,
    'product_key' as field,
    raw
from reading
where not placed
