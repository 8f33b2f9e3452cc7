-- one row a customer, with the values that survive: of each the latest told, by receipt and line. A line names one record
with told as (
    select
        m.customer_id,
        p.*,
        p.turn * 1000000000000 + p.line as told
    from unify.memberships as m
    join clean.parties as p on p.record_id = m.record_id and p.known_to is null
    where m.known_to is null
)
select
    customer_id,
    count(distinct record_id) as records,
    max_by(source, told) as source,
    max_by(source_key, told) as source_key,
    max_by(full_name, told) as full_name,
    max_by(email, told) as email,
    max_by(phone_e164, told) as phone,
    max_by(country, told) as country,
    max_by(region, told) as region,
    max_by(city, told) as city,
    max_by(gender, told) as gender,
    max_by(birth_date, told) as birth_date,
    min(registered_on) as registered_on
from told
group by customer_id
