-- A decision more: what an outlet corrected since the list quoted it is put before the editor.
-- The old table's check has a different name in each database, so that the table is written anew.
create table decided_candidate (                         -- why each story is or is not in
    edition_id bigint not null references edition (id),
    story_id bigint not null references story (id),
    decision varchar not null
        constraint candidate_decision check (decision in
            ('in', 'over-cap', 'hidden', 'too-old', 'nothing-new', 'not-offered', 'corrected')),
    actor varchar not null,
    score double precision not null,
    why varchar not null,
    primary key (edition_id, story_id)
);
insert into decided_candidate (edition_id, story_id, decision, actor, score, why)
    select c.edition_id, c.story_id, c.decision, c.actor, c.score, c.why from candidate c;
drop table candidate;
alter table decided_candidate rename to candidate;
