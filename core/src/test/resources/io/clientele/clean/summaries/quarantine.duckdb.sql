-- one row a row of a customer table that cannot be placed
select
    '<receipt>' as receipt_id,
    line,
    case
        when fault is not null then fault
        when source_key is null and not false then 'no customer'
        when replaced then 'repaired'
        else 'no count and no sum'
    end as reason,
    cast(null as varchar) as field,
    cast(null as varchar) as value,
    raw
from reading
where not placed
