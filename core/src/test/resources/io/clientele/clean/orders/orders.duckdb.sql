-- one row an order of this receipt
select
    order_id,
    'shop' as source,
    coalesce(order_key, key) as order_key,
    state,
    credit_note,
    channel,
    currency,
    record_id,
    happened_at,
    local_day,
    local_minute,
    weekday,
    least(happened_at, timestamp '2026-04-01 08:00:00.000000') as known_from,
    '<receipt>' as receipt_id,
    line
from new_orders
