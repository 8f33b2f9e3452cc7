-- one row a value beside which a quantile .2, .4, .6 or .8 of its name's values lies: its place from 0, and how many there are
select name, place, n, number
from (
    select
        name,
        number,
        row_number() over (partition by name order by number) - 1 as place,
        count(*) over (partition by name) as n
    from (
${values}
    ) as v
) as p
where 5 * place - 5 <= n - 1 and n - 1 < 5 * place + 5
    or 5 * place - 5 <= 2 * (n - 1) and 2 * (n - 1) < 5 * place + 5
    or 5 * place - 5 <= 3 * (n - 1) and 3 * (n - 1) < 5 * place + 5
    or 5 * place - 5 <= 4 * (n - 1) and 4 * (n - 1) < 5 * place + 5
order by name, place
