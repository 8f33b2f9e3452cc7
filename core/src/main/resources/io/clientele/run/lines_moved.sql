-- one row a line of an order that counts on one of two days and not on the other: added, changed where its order had others
-- before, ended; or that counts on both and is of somebody who fits on one of them alone: entered, left
with told as (
    select
        l.order_id,
        l.line_no,
        l.local_day,
        l.effect,
        case when l.record_id is null or l.effect = 'adjustment' then 0 else coalesce(l.amount_base, 0) end as net,
        l.receipt_id,
        l.line,
        ${before} as before,
        ${after} as after,
        ${fitsBefore} as fits_before,
        ${fitsAfter} as fits_after
    from clean.order_lines as l
    where l.counted
),
moved as (
    select *, before and fits_before as was, after and fits_after as is_now
    from told
    where (before and fits_before) <> (after and fits_after)
),
ended as (
    select distinct order_id
    from moved
    where was and not after
)
select
    m.order_id,
    m.line_no,
    m.local_day,
    m.effect,
    case
        when m.is_now and m.before then 'entered'
        when m.is_now and e.order_id is not null then 'changed'
        when m.is_now then 'added'
        when m.after then 'left'
        else 'ended'
    end as moved,
    cast(case when m.is_now then m.net else -m.net end as decimal(38, 4)) as money,
    m.receipt_id,
    m.line
from moved as m
left join ended as e on e.order_id = m.order_id
