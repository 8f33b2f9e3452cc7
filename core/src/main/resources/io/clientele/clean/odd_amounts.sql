-- one row a row whose amount is not what its price and quantity make; the amount counts
select
    ${receipt} as receipt_id, line, 'amount is not price times quantity' as rule, 'amount' as field,
    cast(product as varchar) as before, cast(amount as varchar) as after, 1 as row_count
from ${compared}
where differs
