-- In which edition of the stream a story was sent first: whether a reader had that part.
alter table edition_story add column first_sent_in int;
