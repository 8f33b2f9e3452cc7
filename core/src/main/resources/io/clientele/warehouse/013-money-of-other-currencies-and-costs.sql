-- one row a rate: what one unit of the currency was worth in the base on a day (per_base: how many units one unit of the base was
-- worth); base_currency null = that of all sums
create table clean.rates (
    source varchar not null, currency varchar not null, base_currency varchar, per_base boolean not null, day date not null,
    rate decimal(18, 10) not null, turn bigint not null,
    known_from timestamp not null, known_to timestamp, receipt_id varchar not null, line bigint not null
);
-- one row a version of a cost; record_id null = it names nobody; amount_base null = no rate
create table clean.costs (
    cost_id uuid not null, source varchar not null, kind varchar not null, channel varchar, campaign varchar,
    segment varchar, amount decimal(18, 4) not null, currency varchar not null, amount_base decimal(18, 4),
    record_id uuid, happened_at timestamp not null, local_day date not null, local_minute integer, weekday integer not null,
    known_from timestamp not null, known_to timestamp, receipt_id varchar not null, line bigint not null
);
-- cost: what the goods of a line cost, in the currency of its order, with the sign of its quantity; null = not told
alter table clean.order_lines add column cost decimal(18, 4);
alter table clean.order_lines add column cost_base decimal(18, 4);
-- unit_cost: of lines that tell none; its currency 'XXX' = that of all sums
alter table clean.products add column unit_cost decimal(18, 4);
alter table clean.products add column cost_currency varchar
