-- one row a rate this receipt tells that is new or another than was known
select
    ${source} as source,
    n.currency,
    n.base_currency,
    n.per_base,
    n.day,
    n.rate,
    ${turn} as turn,
    ${knownFrom} as known_from,
    ${receipt} as receipt_id,
    n.line
from new_rates as n
where not exists (
    select 1
    from clean.rates as k
    where k.known_to is null
        and k.source = ${source}
        and k.currency = n.currency
        and k.base_currency is not distinct from n.base_currency
        and k.per_base = n.per_base
        and k.day = n.day
        and k.rate = n.rate
)
