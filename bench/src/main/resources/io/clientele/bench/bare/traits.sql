-- one row an attribute and its level: how many of the best fifth and of all have it, by hundredths of the customers
with people as (
    select t.customer_id, t.net, t.net >= (select quantile_disc(net, .8) from totals) as best, t.first_day
    from totals as t
    where t.gross > 0
),
first_order as (
    select p.customer_id, arg_min(p.order_no, p.day) as order_no, arg_min(p.channel, p.day) as channel,
        arg_min(p.net, p.day) as size
    from purchases as p
    where p.purchase and p.customer_id is not null
    group by p.customer_id
),
levels as (
    select customer_id, 'country' as attribute, country as level from customers
    union all
    select customer_id, 'channel', channel from first_order
    union all
    select customer_id, 'first month', strftime(first_day, '%Y-%m') from people
    union all
    select customer_id, 'first size', cast(ntile(5) over (order by size) as varchar) from first_order
    union all
    select distinct f.customer_id, 'first product', s.product from first_order as f join shop as s on s.order_no = f.order_no
)
select
    l.attribute,
    l.level,
    hash(p.customer_id) % 100 as part,
    count(*) filter (p.best) as best,
    count(*) as everyone
from people as p
join levels as l on l.customer_id = p.customer_id
group by 1, 2, 3
