-- one row a value of an attribute of a customer
select a.*, m.customer_id
from clean.attributes as a
join unify.memberships as m on m.record_id = a.record_id and m.known_to is null
where a.known_to is null
