-- Who runs what. Owned by org.broadsheet.jobs; migrations V700 to V799.

create table run_owner (                                 -- which node runs an execution; a dead node's runs are recovered
    execution_id bigint primary key,
    job varchar not null,
    node_id varchar not null,
    started_at timestamp with time zone not null
);

create table lease (                                     -- one winner for work that only one node should do
    name varchar primary key,
    holder varchar not null,
    until_instant timestamp with time zone not null      -- database time
);
