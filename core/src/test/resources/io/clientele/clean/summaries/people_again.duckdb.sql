-- one row a record of which the same table of customers said the same before
select n.record_id
from new_people as n
join clean.parties as p
    on p.record_id = n.record_id and p.table_key = 'tm2ksgr4hsjq' and p.row_key = n.row_key and p.known_to is null
where n.latest
