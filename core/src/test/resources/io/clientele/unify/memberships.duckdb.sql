-- one row a stretch of time in which a record belongs to a customer
select
    record_id,
    opaque_id('c', cast(record_id as varchar), '1') as customer_id,
    opaque_id('k', cast(record_id as varchar), '1') as contact_id,
    false as provisional,
    min(known_from) as known_from,
    cast(null as timestamp) as known_to,
    'same key of one source' as cause,
    cast(null as varchar) as run_id
from clean.parties
where known_to is null
group by record_id
