-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- When the mail server or a bounce said for good that a notice could not be delivered.
alter table notice add column bounced_at bigint;

-- Addresses at which nobody is reached; a row goes when its address is confirmed or replaced.
create table bad_address (
    mail    varchar(254) not null primary key,
    bounces integer      not null,
    renewal integer      not null check (renewal in (0, 1)),
    last_at bigint       not null,
    status  varchar(20)  not null
);

create index subscriber_by_mail on subscriber (mail);
