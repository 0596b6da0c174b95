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

create table planned_revision (                          -- which approved revisions have been planned for everybody
    edition_id bigint not null references edition (id),
    revision int not null,
    planned_at timestamp with time zone not null,
    primary key (edition_id, revision)
);
