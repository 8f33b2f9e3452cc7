-- one row an order of this receipt
select
    opaque_id('o', 'shop', g.key) as order_id,
    g.key,
    g.order_key,
    g.line,
    g.last_line - g.line + 1 = g.line_count as together,
    false as credit_note,
    g.sale_count > 0 and g.total >= 0 as discountable,
    cast(g.total as decimal(18, 4)) as total,
    cast(null as decimal(18, 4)) as shipping,
    cast(null as decimal(18, 4)) as order_discount,
    cast(case when g.state = 'refunded' and coalesce(cast(null as decimal(18, 4)), 0) = 0 then g.total else cast(null as decimal(18, 4)) end as decimal(18, 4))
        as refund,
    'XXX' as currency,
    cast(null as varchar) as channel,
    case when g.state = 'refunded' then 'counted' else g.state end as state,
    p.record_id,
    case when g.local_time >= timestamp '1975-06-14 16:00:00.000000' then (g.local_time - interval '25200' second) else utc_of_local(g.local_time, 'Asia/Ho_Chi_Minh') end as happened_at,
    cast(g.local_time as date) as local_day,
    case when g.timed then cast(extract('hour' from g.local_time) * 60 + extract('minute' from g.local_time) as integer) end as local_minute,
    cast(isodow(g.local_time) as integer) as weekday
from keyed as g
left join new_parties as p on p.source_key = g.source_key
