-- one row a receipt: its lines that count on one of two days and not on the other; a line is changed where its order had others
with told as (
    select
        l.receipt_id,
        l.order_id,
        case when l.record_id is null or l.effect = 'adjustment' then 0 else coalesce(l.amount_base, 0) end as net,
        ${before} as before,
        ${after} as after
    from clean.order_lines as l
    where l.counted
),
moved as (
    select receipt_id, order_id, net, before, after
    from told
    where before <> after
),
ended as (
    select distinct order_id
    from moved
    where before
)
select
    m.receipt_id,
    count(case when m.after and e.order_id is null then 1 end) as added,
    count(case when m.after and e.order_id is not null then 1 end) as changed,
    count(case when m.before then 1 end) as ended,
    cast(sum(case when m.after then m.net else -m.net end) as decimal(38, 4)) as net
from moved as m
left join ended as e on e.order_id = m.order_id
group by m.receipt_id
order by m.receipt_id
