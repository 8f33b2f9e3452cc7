-- one row a field of customers that somebody defined: a copy of what the ledger says, for whoever reads their values
create table warehouse.defined_attributes (
    attribute varchar not null, kind varchar not null, unit varchar not null, en varchar not null, zh_hans varchar not null,
    zh_hant varchar not null, vi varchar not null, retired boolean not null
);
