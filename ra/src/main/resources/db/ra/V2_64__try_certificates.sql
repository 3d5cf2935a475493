-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Holders try their certificates: one more kind of task. SQLite cannot change a check, so the table
-- is copied.

create table task_copy (
    id           varchar(32)  not null primary key,
    kind         varchar(16)  not null check (kind in ('PERSONALIZE', 'APPLY', 'ACTIVATE', 'RENEW',
                                                        'DOWNLOAD', 'CHANGE_PIN', 'RESET_PIN',
                                                        'UNBLOCK_PIN', 'PRINT_LETTER',
                                                        'LETTER_PIN', 'TRY_CERTIFICATES')),
    card         varchar(32)  not null,
    owner        varchar(80)  not null,
    subject      varchar(80)  not null,
    act          varchar(40)  not null,
    account      varchar(40)  not null,
    holder       varchar(200) not null,
    state        varchar(16)  not null check (state in ('OPEN', 'PAUSED', 'DONE', 'GIVEN_UP')),
    problem      text,
    outcome      varchar(60),
    agent        varchar(32),
    session_from integer      not null,
    resumptions  integer      not null,
    version      bigint       not null,
    made_at      bigint       not null,
    changed_at   bigint       not null
);

insert into task_copy (id, kind, card, owner, subject, act, account, holder, state, problem,
                       outcome, agent, session_from, resumptions, version, made_at, changed_at)
select id, kind, card, owner, subject, act, account, holder, state, problem,
       outcome, agent, session_from, resumptions, version, made_at, changed_at
  from task;

drop table task;
alter table task_copy rename to task;

-- One open task per card (T12); printing a letter alone needs no card, and is once per letter.
create unique index task_open_at_card on task (card)
    where state in ('OPEN', 'PAUSED') and kind <> 'PRINT_LETTER';
create unique index task_open_for_letter on task (subject)
    where state in ('OPEN', 'PAUSED') and kind = 'PRINT_LETTER';
create index task_by_agent on task (agent);
create index task_by_owner on task (owner, made_at);
