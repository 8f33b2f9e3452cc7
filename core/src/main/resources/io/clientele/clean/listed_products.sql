-- one row a product of a table of products
select
    product_id,
    max_by(name, line) as name,
    max_by(category, line) as category,
    true as listed,
    ${turn} as turn,
    ${receivedAt} as known_from,
    ${receipt} as receipt_id,
    max(line) as line
from reading
where placed
group by product_id
