-- one row a customer, with the values that survive
select
    m.customer_id,
    count(*) as records,
    max_by(p.source, p.line) as source,
    max_by(p.source_key, p.line) as source_key,
    max_by(p.full_name, p.line) as full_name,
    max_by(p.country, p.line) as country,
    max_by(p.region, p.line) as region,
    max_by(p.city, p.line) as city,
    max_by(p.gender, p.line) as gender,
    max_by(p.birth_date, p.line) as birth_date,
    min(p.registered_on) as registered_on
from unify.memberships as m
join clean.parties as p on p.record_id = m.record_id and p.known_to is null
where m.known_to is null
group by m.customer_id
