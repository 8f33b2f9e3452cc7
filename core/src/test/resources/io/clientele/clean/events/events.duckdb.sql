-- one row an event of this receipt
select
    event_id,
    'shop' as source,
    event_key,
    kind,
    channel,
    touchpoint,
    product_id,
    record_id,
    happened_at,
    local_day,
    local_minute,
    weekday,
    least(happened_at, timestamp '2026-04-01 08:00:00.000000') as known_from,
    '<receipt>' as receipt_id,
    line
from new_events
