-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Mails that wait to be sent. Parameters are JSON and emptied once the mail is out.
create table notice (
    id         varchar(32)   not null primary key,
    kind       varchar(30)   not null,
    recipient  varchar(254)  not null,
    language   varchar(10)   not null,
    parameters varchar(2000) not null,
    state      varchar(10)   not null check (state in ('queued', 'sent', 'given-up')),
    attempts   integer       not null,
    due_at     bigint        not null,
    queued_at  bigint        not null,
    reason     varchar(200)  not null
);

create index notice_due on notice (state, due_at);
