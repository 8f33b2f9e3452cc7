-- one row a summary of a customer's purchases
select s.*, m.customer_id
from clean.summaries as s
join unify.memberships as m on m.record_id = s.record_id and m.known_to is null
where s.known_to is null
