-- Sending moves each row twice. An index that holds its state or owner would be written as often, and none is read by them.

create index delivery_reader on delivery (subscriber_id, list_id);
drop index delivery_person;
drop index delivery_owner;
create index delivery_turn on delivery (edition_id, state, revision, lane, due_at);
drop index delivery_due;
alter table delivery drop column owner;                  -- its foreign key looked a node up at each claim
alter table delivery add column owner varchar;           -- of the table node

-- A sent mail moves its reader's watermark.
create index subscription_readers on subscription (list_id, choice_id, rhythm_id, subscriber_id);
drop index subscription_group;
