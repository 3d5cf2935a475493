-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

create table card (
    id               varchar(32) not null primary key,
    number           varchar(8)  not null unique,
    state            varchar(15) not null check (state in ('STOCK', 'BOUND', 'PERSO', 'DELIVERED',
                                                           'IN_USE', 'LOST', 'DAMAGED', 'RETIRED')),
    holder           varchar(32) references subscriber (id),
    account          varchar(10),
    keys_current     integer     not null,
    keys_pending     integer,
    device_serial    varchar(32),
    card_key         varchar(64) unique,
    card_certificate varchar(40),
    sealed           integer     not null check (sealed in (0, 1)),
    retirement       varchar(15) check (retirement in ('REPLACED', 'EXPIRED', 'DESTROYED', 'LOST',
                                                       'DEFECTIVE')),
    taken_in_at      bigint      not null,
    since            bigint      not null,
    version          bigint      not null
);

create index card_in_stock on card (state, taken_in_at, id);
create index card_of_account on card (account);
