-- one row a cost this receipt tells that is new or says otherwise than before
select
    cost_id,
    ${source} as source,
    kind,
    channel,
    campaign,
    segment,
    amount,
    currency,
    amount as amount_base,
    record_id,
    happened_at,
    local_day,
    local_minute,
    weekday,
    ${knownFrom} as known_from,
    ${receipt} as receipt_id,
    line
from new_costs as n
where cost_id not in (select cost_id from costs_known where unchanged)
