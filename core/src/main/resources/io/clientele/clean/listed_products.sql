-- one row a product of a table of products
select
    product_id,
    max_by(name, line) as name,
    max_by(category, line) as category,
    max_by(unit_cost, line) as unit_cost,
    max_by(cost_currency, case when unit_cost is not null then line end) as cost_currency,
    true as listed,
    ${turn} as turn,
    ${receivedAt} as known_from,
    ${receipt} as receipt_id,
    max(line) as line
from reading
where placed
group by product_id
