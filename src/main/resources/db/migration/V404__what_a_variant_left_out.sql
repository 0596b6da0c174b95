-- As whom a digest was read that left stories behind "more in the browser": 'choice watermark rhythm'.
alter table variant add column reading varchar;
