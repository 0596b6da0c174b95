-- Collecting, continued: the rhythm of a source, moves, holds, and keys of an article's text.

alter table source add column selector varchar;                    -- kind 'page': which links are articles
alter table source add column server_rest_seconds bigint;          -- what ttl, Cache-Control and Expires ask for
alter table source add column rhythm_seconds bigint;               -- learnt: mean time between two articles
alter table source add column last_new_at timestamp with time zone;
alter table source add column gone_answers int default 0 not null; -- 410s in a row, on different days
alter table source add column gone_at timestamp with time zone;
alter table source add column moved_to varchar;                    -- where it says it has moved to for good
alter table source add column moved_seen int default 0 not null;   -- how often the new address was read as a feed
alter table source add column held_at timestamp with time zone;    -- a flood of renamed entries waits for a person
alter table source add column held_entries int default 0 not null;
alter table source add column released_at timestamp with time zone;
alter table source add column hold_key varchar;                    -- which flood was let in

create table source_move (                                         -- where a source was before
    source_id bigint not null references source (id),
    address varchar not null,
    moved_at timestamp with time zone not null,
    primary key (source_id, address)
);

alter table article add column feed_hash varchar;                  -- of the entry as its feed had it
alter table article add column text_key varchar;                   -- of the first words of the text: finds copies
create index article_text on article (text_key, first_seen_at);
