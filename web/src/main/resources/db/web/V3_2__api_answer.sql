-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- What programs were answered, by their own idempotency key, kept for a week. An order is written
-- down here with its issuance when that is recorded, and with its answer (status above 0) once it is
-- signed: whoever asks again gets the same certificate.
create table api_answer (
    client          varchar(32)  not null,
    idempotency_key varchar(64)  not null,
    digest          varchar(64)  not null,
    issuance        varchar(36)  not null,
    status          integer      not null,
    location        varchar(100) not null,
    body            text         not null,
    made_at         bigint       not null,
    primary key (client, idempotency_key)
);

create index api_answer_by_time on api_answer (made_at);
create index api_answer_open on api_answer (made_at) where status = 0;
