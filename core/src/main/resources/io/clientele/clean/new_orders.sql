-- one row an order of this receipt
select
    opaque_id('o', ${source}, g.key) as order_id,
    g.key,
    g.order_key,
    g.line,
    g.last_line - g.line + 1 = g.line_count as together,
    ${creditNote} as credit_note,
    g.sale_count > 0 and g.total >= 0 as discountable,
    cast(g.total as decimal(18, 4)) as total,
    ${shipping} as shipping,
    ${order_discount} as order_discount,
    cast(case when ${state} = 'refunded' and coalesce(${refund}, 0) = 0 then g.total else ${refund} end as decimal(18, 4))
        as refund,
    ${currency} as currency,
    ${channel} as channel,
    case when ${state} = 'refunded' then 'counted' else ${state} end as state,
    p.record_id,
    ${utc} as happened_at,
    cast(g.local_time as date) as local_day,
    case when g.timed then ${minute} end as local_minute,
    ${weekday} as weekday
from keyed as g
left join new_parties as p on p.source_key = g.source_key
