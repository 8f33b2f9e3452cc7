-- one row a record this receipt names, with its latest basics
select
    opaque_id('r', 'shop', source_key) as record_id,
    source_key,
    cast(null as varchar) as full_name,
    cast(null as varchar) as email,
    cast(null as varchar) as phone,
    cast(null as timestamp) as born,
    cast(null as varchar) as gender,
    max_by(country, line) as country,
    cast(null as varchar) as region,
    cast(null as varchar) as city,
    min(local_time) as first_time,
    min(line) as line,
    count(*) as row_count,
    sum(abs(amount)) as volume
from reading
where placed and source_key is not null
group by source_key
