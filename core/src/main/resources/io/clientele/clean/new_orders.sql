-- one row an order of this receipt
select
    opaque_id('o', ${source}, g.key) as order_id,
    g.key,
    g.order_key,
    g.line,
    g.last_line - g.line + 1 = g.line_count as together,
    ${creditNote} as credit_note,
    g.sale_count > 0 and g.total >= 0 as discountable,
    g.total,
    g.shipping,
    g.order_discount,
    case when g.state = 'refunded' and coalesce(g.refund, 0) = 0 then g.total else g.refund end as refund,
    g.currency,
    g.channel,
    case when g.state = 'refunded' then 'counted' else g.state end as state,
    p.record_id,
    g.local_time,
    ${utc} as happened_at,
    cast(g.local_time as date) as local_day,
    case when g.timed then ${minute} end as local_minute,
    ${weekday} as weekday
from keyed as g
left join new_parties as p on p.source_key = g.source_key
