-- one row a customer-level summary: count, sum, first and last day
select
    record_id,
    purchases,
    amount,
    amount as amount_base,
    cast(first_time as date) as first_day,
    coalesce(cast(last_time as date), date '2026-04-01' - recency_days) as last_day,
    currency,
    'tm2ksgr4hsjq' as table_key,
    timestamp '2026-04-01 08:00:00.000000' as known_from,
    '<receipt>' as receipt_id,
    line
from new_people
where latest
