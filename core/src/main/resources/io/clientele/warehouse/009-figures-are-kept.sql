-- the figure itself beside its evidence, so that a page need not compute it again; place = its order, null = of a sentence
alter table warehouse.evidence add column place integer;
alter table warehouse.evidence add column unit varchar;
alter table warehouse.evidence add column state varchar;
alter table warehouse.evidence add column value varchar;
alter table warehouse.evidence add column n bigint;
alter table warehouse.evidence add column needed bigint;
alter table warehouse.evidence add column low double;
alter table warehouse.evidence add column high double;
alter table warehouse.evidence add column level double;
alter table warehouse.evidence add column reason varchar;
-- one row: what the tables of the rooms show; received = what they rest on, as in warehouse.draft
create table warehouse.published (
    run_id varchar not null, as_of date not null, zone varchar not null, currency varchar not null,
    published_at timestamp not null, received varchar not null
);
