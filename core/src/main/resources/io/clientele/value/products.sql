-- one row a product, rows without a customer included
with sold as (
    select
        product_id,
        count(distinct customer_id) as customers,
        count(distinct case when effect = 'sale' then order_id end) as orders,
        cast(sum(case when effect = 'sale' then quantity else 0 end) as decimal(38, 4)) as quantity,
        cast(sum(case when effect = 'sale' then amount_base else 0 end) as decimal(38, 4)) as gross,
        cast(sum(case when effect = 'return' then amount_base else 0 end) as decimal(38, 4)) as returns,
        cast(sum(case when effect <> 'adjustment' then amount_base else 0 end) as decimal(38, 4)) as net
    from unify.order_lines
    where product_id is not null
    group by product_id
)
select s.product_id as product, p.name, s.customers, s.orders, s.quantity, s.gross, s.returns, s.net
from sold as s
left join unify.products as p on p.product_id = s.product_id
