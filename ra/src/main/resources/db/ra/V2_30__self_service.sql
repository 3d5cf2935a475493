-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Who has chosen the password: the station for a letter, or the holder.
alter table account add column password_of varchar(8) check (password_of in ('LETTER', 'HOLDER'));

-- How often a card had set its PIN when a task began: a higher number tells, after a lost answer,
-- that the task has done its work (T14).
create table pin_task (
    task    varchar(32) not null primary key,
    changes integer     not null
);

-- Resets of PINs without the old one (CD9). The code is in a mail; here is its hash.
create table pin_reset (
    id        varchar(32) not null primary key,
    account   varchar(10) not null,
    card      varchar(32) not null,
    kind      varchar(16) not null check (kind in ('RESET_PIN', 'UNBLOCK_PIN')),
    state     varchar(8)  not null check (state in ('SENT', 'BEGUN', 'DONE', 'VOID')),
    code_hash varchar(64) not null,
    misses    integer     not null,
    made_at   bigint      not null,
    until     bigint      not null,
    done_at   bigint      not null
);

create index pin_reset_by_account on pin_reset (account, made_at);
create index pin_reset_by_card on pin_reset (card, state, done_at);
