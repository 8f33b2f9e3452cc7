-- one row a fact that is believed from now on
select * replace (${now} as known_from)
from begun
