-- one row a level that was judged (filled by the kernel "share among the best over share among all, jackknife of its log,
-- Fisher's exact test, Benjamini-Hochberg")
select
    cast(null as varchar) as attribute,
    cast(null as varchar) as level,
    cast(null as double) as best_share,
    cast(null as double) as all_share,
    cast(null as double) as ratio,
    cast(null as double) as low,
    cast(null as double) as high,
    cast(null as bigint) as n_best,
    cast(null as bigint) as n_all,
    cast(null as double) as q
where false
