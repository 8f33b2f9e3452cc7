-- one row a product
select * from clean.products
