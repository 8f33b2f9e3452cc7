-- one row a return that is wholly covered: the first line it takes back (filled by the kernel "returns take the latest sales first")
select cast(null as bigint) as line, cast(null as uuid) as reverses_order, cast(null as integer) as reverses_line
where false
