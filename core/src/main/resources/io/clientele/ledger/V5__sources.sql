-- one row a version of what is said of a source: who answers for it, on what lawful basis its people are kept, where the list
-- comes from in words; empty = not said. The highest version is in force
create table sources (
    source varchar(1000) not null, version integer not null, owner varchar(400) not null, basis varchar(40) not null,
    origin varchar(4000) not null,
    receipt_id varchar(40) not null references receipts (receipt_id), primary key (source, version)
);
