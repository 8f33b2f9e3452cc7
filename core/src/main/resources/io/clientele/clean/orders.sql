-- one row an order of this receipt
select
    order_id,
    ${source} as source,
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
    ${knownFrom} as known_from,
    ${receipt} as receipt_id,
    line
from new_orders
