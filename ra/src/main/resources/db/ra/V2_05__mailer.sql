-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- How many sheets of each kind there are; counted without gaps.
create table mailer_count (
    kind  varchar(10) not null primary key check (kind in ('PIN', 'PASSWORD')),
    value bigint      not null
);

create table mailer (
    number     varchar(12) not null primary key,
    kind       varchar(10) not null check (kind in ('PIN', 'PASSWORD')),
    account    varchar(10) not null,
    card       varchar(32) not null references card (id),
    state      varchar(10) not null check (state in ('ALLOTTED', 'PRINTED', 'HANDED', 'ACKED',
                                                     'VOID', 'EXPIRED')),
    printed_at bigint,
    since      bigint      not null,
    version    bigint      not null
);

create index mailer_of_account on mailer (account, kind, number);
