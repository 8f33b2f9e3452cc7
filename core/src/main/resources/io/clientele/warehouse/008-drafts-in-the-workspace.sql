-- one row a table or view that a run has made and not yet published; received is what that run rests on
create table warehouse.draft (
    table_name varchar not null, received varchar not null, fingerprint varchar not null, row_count bigint not null
);
