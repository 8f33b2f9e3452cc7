-- one row: the report that was told last
create table warehouse.last_report (
    run_id varchar not null, as_of date not null, currency varchar not null, group_map varchar not null,
    rfm_rule varchar not null
);
-- one row a figure the last report told
create table warehouse.last_figures (measure varchar not null, value decimal(38, 12) not null);
-- one row a customer the last report counted; best and gone_quiet say on which list
create table warehouse.last_customers (
    customer_id varchar not null, buyer boolean not null, segment_group varchar, best boolean not null,
    gone_quiet boolean not null
);
