-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- The holder has agreed that this old encryption key leaves a full card during this renewal.
create table history_consent (
    renewal   varchar(64) not null primary key,
    key_hash  varchar(64) not null,
    agreed_at bigint      not null
);
