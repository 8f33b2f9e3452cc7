-- one row a line that comes again
select order_no, product, amount
from read_rows
group by all
having count(*) > 1
