-- one row a buyer: the named group of its scores
select
    customer_id,
    ${group} as segment_group
from ${scores}
