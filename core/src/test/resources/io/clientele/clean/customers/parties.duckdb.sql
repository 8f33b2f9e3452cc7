-- one row a record of a customer table
select
    record_id,
    'shop' as source,
    full_key as source_key,
    'individual' as party_kind,
    full_name,
    fold_name(full_name) as name_key,
    phone as phone_e164,
    email,
    coalesce(
        cast(born as date), try_cast(cast(cast(birth_year as integer) as varchar) || '-07-01' as date)
    ) as birth_date,
    gender,
    country,
    region,
    city,
    cast(registered as date) as registered_on,
    'tsy4ossrpt5d' as table_key,
    row_key,
    1 as turn,
    case when true then least(registered, first_time, timestamp '2026-04-01 08:00:00.000000') else timestamp '2026-04-01 08:00:00.000000' end as known_from,
    '<receipt>' as receipt_id,
    line
from new_people
where latest
