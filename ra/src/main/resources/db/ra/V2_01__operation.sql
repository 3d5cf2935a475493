-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- One row per act that was done under an operation token; the same token brings its result again.
create table operation (
    token  varchar(32)  not null primary key,
    actor  varchar(80)  not null,
    act    varchar(40)  not null,
    result varchar(400) not null,
    at     bigint       not null
);

create index operation_by_time on operation (at);
