-- one row a row of the table, with what no row has to hold
select
    ${columns}
from rows_read as r
