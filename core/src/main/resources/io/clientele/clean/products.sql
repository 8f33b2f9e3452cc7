-- one row a product this receipt names
select
    product_id,
    max(product_name) as name,
    false as listed,
    ${turn} as turn,
    ${receivedAt} as known_from,
    ${receipt} as receipt_id,
    min(line) as line
from reading
where placed and product_id is not null
group by product_id
