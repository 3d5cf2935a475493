-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Work at cards. Instants are epoch milliseconds; an empty text stands for none.
create table task (
    id           varchar(32)  not null primary key,
    kind         varchar(16)  not null check (kind in ('PERSONALIZE', 'APPLY', 'ACTIVATE', 'RENEW',
                                                        'DOWNLOAD', 'CHANGE_PIN', 'RESET_PIN',
                                                        'UNBLOCK_PIN')),
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

-- One open task per card (T12).
create unique index task_open_at_card on task (card) where state in ('OPEN', 'PAUSED');
create index task_by_agent on task (agent);
create index task_by_owner on task (owner, made_at);

-- The journal. Parameters name secret keys, they never hold them (T11).
create table task_step (
    task       varchar(32) not null,
    number     integer     not null,
    attempt    integer     not null,
    name       varchar(40) not null,
    parameters text        not null,
    state      varchar(8)  not null check (state in ('READY', 'HANDED', 'DONE', 'FAILED')),
    agent      varchar(32),
    node       varchar(64),
    deadline   bigint      not null,
    result     text,
    problem    text,
    made_at    bigint      not null,
    handed_at  bigint      not null,
    ended_at   bigint      not null,
    primary key (task, number)
);

-- Results that came too late or from the wrong agent: evidence, never used (T12).
create table task_late_result (
    id      varchar(64) not null primary key,
    task    varchar(32) not null,
    number  integer     not null,
    attempt integer     not null,
    agent   varchar(32) not null,
    content text        not null,
    came_at bigint      not null
);

create index task_late_result_by_task on task_late_result (task);
