-- one row a fifth of a number: above the one cut, up to the other (filled by the kernel "quantiles, type 7")
select
    cast(null as varchar) as attribute,
    cast(null as integer) as fifth,
    cast(null as decimal(38, 6)) as above,
    cast(null as decimal(38, 6)) as up_to,
    cast(null as varchar) as level
where false
