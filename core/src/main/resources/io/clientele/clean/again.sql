-- one row an order of this receipt that is known already, and whether it says the same
with known as (
    select
        order_id,
        md5(string_agg(concat_ws('|', coalesce(product_id, ''), quantity, amount, local_day), '~' order by line_no)) as content
    from clean.order_lines
    where known_to is null and order_id in (select order_id from new_orders)
    group by order_id
),
fresh as (
    select
        order_id,
        md5(string_agg(concat_ws('|', coalesce(product_id, ''), quantity, amount, local_day), '~' order by line_no)) as content
    from new_lines
    group by order_id
)
select f.order_id, f.content = k.content as unchanged
from fresh as f
join known as k on k.order_id = f.order_id
