-- one row a record that events of this receipt name, with its latest basics
select
    opaque_id('r', 'shop', source_key) as record_id,
    source_key,
    max_by(full_name, line) as full_name,
    max_by(email, line) as email,
    max_by(phone, line) as phone,
    max_by(born, line) as born,
    max_by(gender, line) as gender,
    max_by(country, line) as country,
    max_by(region, line) as region,
    max_by(city, line) as city,
    min(local_time) as first_time,
    min(line) as line
from reading
where placed and source_key is not null
group by source_key
