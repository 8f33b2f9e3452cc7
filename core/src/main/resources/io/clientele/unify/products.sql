-- one row a product: what a table of products tells before what orders tell, the latest first
with told as (
    select *, row_number() over (partition by product_id order by listed, turn, line, receipt_id) as told
    from clean.products
    where known_to is null
)
select product_id, max_by(name, told) as name, max_by(category, told) as category, max_by(brand, told) as brand
from told
group by product_id
