-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Which issuance brings the certificate of which 9E key, from its record to its read-back.
create table card_key_issuance (
    card     varchar(32) not null,
    key_hash varchar(64) not null,
    issuance varchar(36) not null,
    made_at  bigint      not null,
    primary key (card, key_hash)
);

-- Which sheets were allotted for which attempt to print, named by the step that began it.
create table card_letters (
    task           varchar(32) not null,
    step           integer     not null,
    pin_sheet      varchar(12) not null,
    password_sheet varchar(12) not null,
    primary key (task, step)
);
