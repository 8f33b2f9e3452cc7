-- one row a line of an order that counts, with its customer (null = nobody named)
select l.*, m.customer_id
from unify.counted_lines as l
left join unify.memberships as m on m.record_id = l.record_id and m.known_to is null
