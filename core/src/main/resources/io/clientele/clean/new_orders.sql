-- one row an order of this receipt; its moment is its earliest line's, what stands on one of its rows is the order's
with grouped as (
    select
        key,
        min(order_key) as order_key,
        min(source_key) as source_key,
        min(local_time) as local_time,
        min_by(timed, local_time) as timed,
        min(line) as line,
        sum(amount) as total,
        count(case when quantity > 0 and amount > 0 then 1 end) as sale_lines,
        max(shipping) as shipping,
        max(abs(order_discount)) as order_discount,
        max(abs(refund)) as refund,
        min(currency) as currency,
        min(channel) as channel,
        bool_or(credit) as credit,
        ${state} as state
    from reading
    where placed
    group by key
)
select
    opaque_id('o', ${source}, g.key) as order_id,
    row_number() over (order by g.line, g.key) as order_no,
    g.key,
    g.order_key,
    g.line,
    ${creditNote} as credit_note,
    g.sale_lines > 0 and g.total >= 0 as discountable,
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
from grouped as g
left join new_parties as p on p.source_key = g.source_key
