-- one row a row that went in without a value, because its text could not be read; markers such as n/a are no value
select
    ${receipt} as receipt_id, f.line, 'value not read' as rule, ${field} as field, left(f.${text}, 200) as before, 1 as row_count
from (select * from ${rows}) as f
join reading as r on r.line = f.line and r.repair_no = f.repair_no
where r.placed and not f.replaced and ${named} is not null and ${value} is null
