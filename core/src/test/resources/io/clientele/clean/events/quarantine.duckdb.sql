-- one row a row of a table of events that cannot be placed: broken, or without a readable moment
select
    '<receipt>' as receipt_id,
    line,
    case when fault is not null then fault when replaced then 'repaired' else 'no readable date' end as reason,
    case when fault is null and not replaced then 'event_date' end as field,
    case when fault is null and not replaced then date_text end as value,
    raw
from reading
where not placed
