-- one row a row of a table of costs that cannot be placed
select
    '<receipt>' as receipt_id,
    line,
    case
        when fault is not null then fault
        when local_time is null then 'no readable date'
        when amount is null then 'no readable amount'
        else 'repaired'
    end as reason,
    case when local_time is null then 'day' when amount is null then 'cost' end as field,
    case when local_time is null then day_text when amount is null then amount_text end as value,
    raw
from reading
where not placed
