-- one row a fact of the source's believed receipts that is not believed yet
select f.*
from ${fresh} as f
anti join (select * from ${table} where known_to is null) as b on ${same}
where f.known_to is null
