-- one row an axis: where its fifths part (filled by the kernel "quantiles, type 7")
select
    cast(null as varchar) as axis,
    cast(null as decimal(38, 6)) as cut1,
    cast(null as decimal(38, 6)) as cut2,
    cast(null as decimal(38, 6)) as cut3,
    cast(null as decimal(38, 6)) as cut4
where false
