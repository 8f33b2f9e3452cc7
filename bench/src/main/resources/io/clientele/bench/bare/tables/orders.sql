-- one row an order, by an id, with the columns of clean.orders
select
    cast(md5(g.order_no) as uuid) as order_id,
    'orders' as source,
    g.order_no as order_key,
    'counted' as state,
    g.total < 0 as credit_note,
    g.channel,
    'XXX' as currency,
    p.record_id,
    g.happened_at,
    cast(g.happened_at as date) as local_day,
    cast(hour(g.happened_at) * 60 + minute(g.happened_at) as integer) as local_minute,
    cast(isodow(g.happened_at) as integer) as weekday,
    g.happened_at as known_from,
    cast(null as timestamp) as known_to,
    'receipt' as receipt_id
from (
    select
        order_no,
        min(happened_at) as happened_at,
        min(customer_id) as customer_id,
        min(channel) as channel,
        sum(amount) as total
    from read_rows
    group by order_no
) as g
left join parties as p on p.source_key = g.customer_id
