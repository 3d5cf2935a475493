-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- When a pair is to be looked at next, and up to when it has been: reminders, lapse, expiry. A pair
-- of which nothing more is to come has no row. Instants are epoch milliseconds.
create table certificate_due (
    pair         varchar(36) not null primary key,
    looked_until bigint      not null,
    due_at       bigint      not null
);

create index certificate_due_by_time on certificate_due (due_at, pair);

insert into certificate_due (pair, looked_until, due_at)
select pair, min(not_before), min(not_before)
  from certificate
 group by pair;

create index certificate_application_by_pair on certificate_application (pair);
create index form_by_since on form (state, since);
