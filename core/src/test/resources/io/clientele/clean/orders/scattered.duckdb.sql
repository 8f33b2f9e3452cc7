-- one row a line of an order whose lines do not stand together in the file, with its number in the order
select r.line, row_number() over (partition by r.key order by r.line) as line_no
from reading as r
join new_orders as o on o.key = r.key
where r.placed and r.makes_line and not o.together
