-- turn: the place at which a receipt's rows are read, that of the receipt it replaces or repairs, else its own
alter table collect.receipts add column turn bigint;
-- repairs: the receipt whose rows it brings again, mended
alter table collect.receipts add column repairs varchar;
update collect.receipts set turn = place;

-- one row a row of a receipt that another receipt brings again, mended
create table collect.repairs (receipt_id varchar not null, line bigint not null);

-- table_key: which table of customers told it, by its headers; null = an order that names the record. row_key: what its row said
alter table clean.parties add column table_key varchar;
alter table clean.parties add column row_key varchar;
alter table clean.parties add column turn bigint;
alter table clean.attributes add column table_key varchar;
alter table clean.summaries add column table_key varchar;
alter table clean.attributes add column turn bigint;
-- listed: told by a table of products, not by an order that names it
alter table clean.products add column listed boolean;
alter table clean.products add column turn bigint;
alter table clean.products add column line bigint;
alter table clean.products add column known_from timestamp;
alter table clean.products add column known_to timestamp;
update clean.parties set turn = r.place
from collect.receipts as r
where r.receipt_id = parties.receipt_id;
update clean.attributes set turn = r.place
from collect.receipts as r
where r.receipt_id = attributes.receipt_id;
update clean.products set turn = r.place, listed = r.kind = 'PRODUCTS', line = 0, known_from = r.received_at
from collect.receipts as r
where r.receipt_id = products.receipt_id;

-- money of different currencies is never added
alter table clean.balances add column currency varchar;
-- one row a kind of line of a receipt, by currency; and one a state of its orders, with neither effect nor amount
create table clean.sums (
    receipt_id varchar not null, currency varchar not null, state varchar not null, effect varchar, reverses_how varchar,
    added boolean not null, row_count bigint not null, amount decimal(38, 4)
);
update clean.balances set currency = o.currency
from (select receipt_id, min(currency) as currency from clean.orders group by receipt_id) as o
where o.receipt_id = balances.receipt_id and balances.part <> 'set_aside';
insert into clean.sums
select
    l.receipt_id, o.currency, o.state, l.effect, l.reverses_how, l.line_no > 900000, count(*),
    cast(sum(l.amount) as decimal(38, 4))
from clean.order_lines as l
join clean.orders as o on o.order_id = l.order_id and o.receipt_id = l.receipt_id
group by 1, 2, 3, 4, 5, 6
union all
select receipt_id, currency, state, null, null, false, count(*), null
from clean.orders
group by 1, 2, 3;

-- one row a row that could not be placed, of a believed receipt, and the believed receipt that brought it again, mended
create view clean.set_aside as
select
    r.table_name, q.line, q.reason, q.field, q.value, q.raw, m.repaired_by, r.source, r.file, r.place, q.receipt_id,
    coalesce(r.repairs, r.receipt_id) as repairs
from clean.quarantine as q
join collect.receipts as r on r.receipt_id = q.receipt_id and r.withdrawn_at is null
left join (
    select b.repairs, p.line, max(b.place) as place, max_by(p.receipt_id, b.place) as repaired_by
    from collect.repairs as p
    join collect.receipts as b on b.receipt_id = p.receipt_id and b.withdrawn_at is null
    group by b.repairs, p.line
) as m on m.repairs = coalesce(r.repairs, r.receipt_id) and m.line = q.line and m.place > r.place;
