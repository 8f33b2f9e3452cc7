-- one row a row of a product of which its customer gives something back
select r.*
from reading as r
join (
    select distinct source_key, product_id
    from reading
    where placed and quantity < 0 and amount < 0
) as g on g.source_key = r.source_key and g.product_id = r.product_id
where r.placed
