-- ends what this receipt tells otherwise
update clean.rates as k
set known_to = ${receivedAt}
from new_rates as n
where k.known_to is null
    and k.source = ${source}
    and k.currency = n.currency
    and k.base_currency is not distinct from n.base_currency
    and k.per_base = n.per_base
    and k.day = n.day
    and k.rate <> n.rate
