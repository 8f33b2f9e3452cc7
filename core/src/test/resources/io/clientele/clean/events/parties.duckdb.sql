-- one row a record of this receipt that is new or tells something new
select
    p.record_id,
    'shop' as source,
    p.source_key,
    'individual' as party_kind,
    p.full_name,
    fold_name(p.full_name) as name_key,
    p.phone as phone_e164,
    p.email,
    cast(p.born as date) as birth_date,
    p.gender,
    p.country,
    p.region,
    p.city,
    1 as turn,
    case when true then least(p.first_time, timestamp '2026-04-01 08:00:00.000000') else timestamp '2026-04-01 08:00:00.000000' end as known_from,
    '<receipt>' as receipt_id,
    p.line
from new_parties as p
where not exists (
    select 1
    from clean.parties as c
    where c.record_id = p.record_id and c.known_to is null
)
