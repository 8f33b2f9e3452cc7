-- one row a row of a table of rates that cannot be placed
select
    ${receipt} as receipt_id,
    line,
    case
        when fault is not null then fault
        when day is null then 'no readable date'
        when currency is null then 'no currency'
        when rate is null or rate <= 0 then 'no readable rate'
        else 'repaired'
    end as reason,
    case when day is null then 'day' when currency is null then 'currency' when rate is null or rate <= 0 then 'rate' end as field,
    case when day is null then day_text when currency is null then currency_text when rate is null or rate <= 0 then rate_text end
        as value,
    raw
from reading
where not placed
