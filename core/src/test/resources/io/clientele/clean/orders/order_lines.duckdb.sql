-- one row a line of an order of this receipt
select
    n.order_id,
    n.line_no,
    n.product_id,
    n.line_kind,
    n.effect,
    n.quantity,
    n.unit_price,
    n.amount,
    n.amount as amount_base,
    n.cost,
    n.cost as cost_base,
    m.reverses_order,
    m.reverses_line,
    case
        when n.effect = 'return' and n.line_no > 900000 then 'stated'
        when n.effect = 'return' then case when m.line is null then 'none' else 'matched' end
    end as reverses_how,
    n.record_id,
    n.happened_at,
    n.local_day,
    n.local_minute,
    n.weekday,
    n.counted,
    least(happened_at, timestamp '2026-04-01 08:00:00.000000') as known_from,
    '<receipt>' as receipt_id,
    n.line
from new_lines as n
left join matched_returns as m on m.line = case when n.line_no < 900000 then n.line end
