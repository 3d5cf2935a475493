-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- One row per person, for good. The national ID is encrypted and found by its keyed hash.
create table subscriber (
    id                 varchar(32)  not null primary key,
    surname            varchar(64)  not null,
    given_name         varchar(64)  not null,
    common_name        varchar(64)  not null,
    serial_number      varchar(16)  not null unique,
    national_id_sealed bytea        not null,
    national_id_hash   varchar(64)  not null unique,
    mail               varchar(254) not null,
    mail_confirmed     integer      not null check (mail_confirmed in (0, 1)),
    mail_since         bigint       not null,
    phone              varchar(40)  not null,
    postal_code        varchar(6)   not null,
    address_line       varchar(120) not null,
    language           varchar(10)  not null,
    registered_at      bigint       not null,
    version            bigint       not null
);

-- Links in mails, by the hash of what they carry.
create table mailbox_link (
    token_hash varchar(64)  not null primary key,
    subscriber varchar(32)  not null references subscriber (id),
    mail       varchar(254) not null,
    issued_at  bigint       not null
);
