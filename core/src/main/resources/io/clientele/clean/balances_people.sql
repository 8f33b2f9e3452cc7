-- one row a part of the receipt, by currency; together they are the file
select
    ${receipt} as receipt_id,
    case when placed then 'kept' else 'set_aside' end as part,
    case when placed then currency end as currency,
    count(*) as row_count,
    cast(sum(case when placed then amount end) as decimal(38, 4)) as amount
from reading
group by 1, 2, 3
