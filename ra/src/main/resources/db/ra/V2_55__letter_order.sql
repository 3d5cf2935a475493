-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Password letters that are printed alone, one for each request that asks for one.
create table letter_order (
    case_number varchar(15)  not null primary key references request (case_number),
    position    bigint       not null unique,
    account     varchar(10)  not null,
    state       varchar(10)  not null check (state in ('WAITING', 'PRINTED', 'DELIVERED',
                                                       'SUPERSEDED')),
    -- the sheet that is set aside or printed, for which task, and for which of its sessions
    sheet       varchar(12),
    task        varchar(32),
    begins      integer,
    -- how it left the house, and the receipt or the number of the registered letter
    way         varchar(10)  check (way in ('COUNTER', 'POST')),
    receipt     varchar(60)  not null,
    since       bigint       not null,
    version     bigint       not null
);

create index letter_order_of_account on letter_order (account, position);
create index letter_order_by_state on letter_order (state, position);
