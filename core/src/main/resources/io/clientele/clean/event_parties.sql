-- one row a record that events of this receipt name, with its latest basics
select
    opaque_id('r', ${source}, source_key) as record_id,
    source_key,
    ${latest},
    min(local_time) as first_time,
    min(line) as line
from reading
where placed and source_key is not null
group by source_key
