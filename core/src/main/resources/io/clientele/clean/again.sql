-- one row an order of this receipt that is known already, whether it says the same of the order and of each line, and how many those were
with known_lines as (
    select
        order_id,
        count(*) as lines,
        md5(string_agg(concat_ws('|', coalesce(product_id, ''), quantity, amount, local_day, cost), '~' order by line_no)) as content
    from clean.order_lines
    where known_to is null and order_id in (select order_id from new_orders)
    group by order_id
),
fresh_lines as (
    select
        order_id,
        count(*) as lines,
        md5(string_agg(concat_ws('|', coalesce(product_id, ''), quantity, amount, local_day, cost), '~' order by line_no)) as content
    from new_lines
    group by order_id
),
known as (
    select l.order_id, l.content, l.lines, o.record_id, o.state, o.currency, o.channel, o.credit_note, o.happened_at
    from known_lines as l
    join clean.orders as o on o.order_id = l.order_id and o.known_to is null
)
select
    f.order_id,
    k.lines as lines_before,
    f.lines as lines_after,
    f.content = k.content
        and o.state = k.state
        and o.currency = k.currency
        and o.credit_note = k.credit_note
        and o.happened_at = k.happened_at
        and o.record_id is not distinct from k.record_id
        and o.channel is not distinct from k.channel as unchanged
from fresh_lines as f
join new_orders as o on o.order_id = f.order_id
join known as k on k.order_id = f.order_id
