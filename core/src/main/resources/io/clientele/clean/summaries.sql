-- one row a customer-level summary: count, sum, first and last day
select
    record_id,
    purchases,
    amount,
    amount as amount_base,
    cast(first_time as date) as first_day,
    coalesce(cast(last_time as date), ${today} - recency_days) as last_day,
    currency,
    ${tableKey} as table_key,
    ${receivedAt} as known_from,
    ${receipt} as receipt_id,
    line
from new_people
where latest
