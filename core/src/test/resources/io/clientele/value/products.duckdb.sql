-- one row a product, rows without a customer included
select
    l.product_id as product,
    max(p.name) as name,
    count(distinct l.customer_id) as customers,
    count(distinct case when l.effect = 'sale' then l.order_id end) as orders,
    cast(sum(case when l.effect = 'sale' then l.quantity else 0 end) as decimal(38, 4)) as quantity,
    cast(sum(case when l.effect = 'sale' then l.amount_base else 0 end) as decimal(38, 4)) as gross,
    cast(sum(case when l.effect = 'return' then l.amount_base else 0 end) as decimal(38, 4)) as returns,
    cast(sum(case when l.effect <> 'adjustment' then l.amount_base else 0 end) as decimal(38, 4)) as net
from unify.order_lines as l
left join unify.products as p on p.product_id = l.product_id
where l.product_id is not null
group by l.product_id
