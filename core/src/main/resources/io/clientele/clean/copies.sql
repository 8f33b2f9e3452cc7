-- one row a line that comes again, equal in every column: the copies beyond the first
select line, quantity, amount
from (
    select line, quantity, amount, row_number() over (partition by equal_row order by line) as copy_no
    from reading
    where placed
) as c
where copy_no > 1
