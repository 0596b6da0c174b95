create index subscription_paused on subscription (paused_until);   -- few have one
