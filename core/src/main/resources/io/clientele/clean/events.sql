-- one row an event of this receipt
select
    event_id,
    ${source} as source,
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
    ${knownFrom} as known_from,
    ${receipt} as receipt_id,
    line
from new_events
