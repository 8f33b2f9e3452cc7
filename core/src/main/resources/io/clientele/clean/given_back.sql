-- one row a row of a product of which its customer gives something back
select r.line, r.key, r.placed, r.makes_line, r.source_key, r.product_id, r.quantity, r.unit_price, r.amount, r.unit_cost, r.line_cost
from reading as r
join (
    select distinct source_key, product_id
    from reading
    where placed and quantity < 0 and amount < 0
) as g on g.source_key = r.source_key and g.product_id = r.product_id
where r.placed
