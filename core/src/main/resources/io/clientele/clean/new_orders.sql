-- one row an order of this receipt; its moment is its earliest line's
with grouped as (
    select
        key,
        min(order_key) as order_key,
        min(source_key) as source_key,
        min(local_time) as local_time,
        min_by(timed, local_time) as timed,
        min(line) as line,
        sum(amount) as total,
        count(case when quantity > 0 and amount > 0 then 1 end) as sale_lines
    from reading
    where placed
    group by key
)
select
    opaque_id('o', ${source}, g.key) as order_id,
    g.key,
    g.order_key,
    g.line,
    ${creditNote} as credit_note,
    g.sale_lines > 0 and g.total >= 0 as discountable,
    p.record_id,
    g.local_time,
    ${utc} as happened_at,
    cast(g.local_time as date) as local_day,
    case when g.timed then ${minute} end as local_minute,
    ${weekday} as weekday
from grouped as g
left join new_parties as p on p.source_key = g.source_key
