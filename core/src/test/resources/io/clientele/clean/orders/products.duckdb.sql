-- one row a product this receipt names
select
    product_id,
    max(product_name) as name,
    false as listed,
    1 as turn,
    timestamp '2026-04-01 08:00:00.000000' as known_from,
    '<receipt>' as receipt_id,
    min(line) as line
from reading
where placed and product_id is not null
group by product_id
