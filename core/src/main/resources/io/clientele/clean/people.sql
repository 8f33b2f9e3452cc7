-- one row a record of a customer table
select
    record_id,
    ${source} as source,
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
    ${tableKey} as table_key,
    row_key,
    ${turn} as turn,
    case when ${backfill} then least(registered, first_time, ${receivedAt}) else ${receivedAt} end as known_from,
    ${receipt} as receipt_id,
    line
from new_people
where latest
