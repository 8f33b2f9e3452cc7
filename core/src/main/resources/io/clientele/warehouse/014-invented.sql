-- one row a file that was made up by us: of which size and seed of the invented business, and of which edition of it. As long as
-- one of them counts, all that is shown is demo data
create table warehouse.invented (
    sha256 varchar not null, size varchar not null, people bigint not null, seed bigint not null, edition integer not null
);
