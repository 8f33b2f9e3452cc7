-- one row a person, by an id
select
    cast(md5(customer_id) as uuid) as record_id,
    customer_id as source_key,
    any_value(country) as country,
    min(happened_at) as known_from
from read_rows
where customer_id is not null
group by customer_id
