-- one row a product this receipt names first
select product_id, max(product_name) as name, ${receipt} as receipt_id
from reading
where placed and product_id is not null and product_id not in (select product_id from clean.products)
group by product_id
