-- one row a cost of this receipt that is known already, and whether it says the same
select
    n.cost_id,
    k.kind = n.kind
        and k.amount = n.amount
        and k.currency = n.currency
        and k.happened_at = n.happened_at
        and k.record_id is not distinct from n.record_id
        and k.channel is not distinct from n.channel
        and k.campaign is not distinct from n.campaign
        and k.segment is not distinct from n.segment as unchanged
from new_costs as n
join clean.costs as k on k.cost_id = n.cost_id and k.known_to is null
