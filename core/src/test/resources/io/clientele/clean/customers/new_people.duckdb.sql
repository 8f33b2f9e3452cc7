-- one row a row of a customer table that can be placed, with its record
select
    *,
    md5(concat_ws('|', 'customer_key null;customer_name null;country null;attribute .;', equal_row)) as row_key,
    opaque_id('r', 'shop', coalesce(source_key, concat_ws(':', '88fdb1624f06', cast(line as varchar)))) as record_id,
    coalesce(source_key, concat_ws(':', '88fdb1624f06', cast(line as varchar))) as full_key,
    row_number() over (
        partition by coalesce(source_key, concat_ws(':', '88fdb1624f06', cast(line as varchar))) order by line desc
    ) = 1 as latest
from reading
where placed
