-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Files of registration forms. The rows are there, encrypted, while the batch waits to be taken in.
create table form_batch (
    id          varchar(32) not null primary key,
    officer     varchar(13) not null,
    brought_at  bigint      not null,
    sha256      varchar(64) not null,
    row_count   integer     not null,
    state       varchar(10) not null check (state in ('CHECKED', 'TAKEN_IN', 'FORGOTTEN')),
    since       bigint      not null,
    first_case  varchar(15),
    last_case   varchar(15),
    sealed_rows bytea,
    check ((state = 'CHECKED') = (sealed_rows is not null)),
    check ((state = 'TAKEN_IN') = (first_case is not null and last_case is not null))
);

create index form_batch_by_age on form_batch (brought_at, id);
create index form_batch_by_state on form_batch (state, since);
