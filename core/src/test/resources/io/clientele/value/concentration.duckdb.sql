-- one row a point of a curve: the share of the money (net or gross) that the best share of customers brings; customers above 0
-- (filled by the kernel "Lorenz curve")
select
    cast(null as varchar) as basis,
    cast(null as double) as customers_share,
    cast(null as double) as money_share
where false
