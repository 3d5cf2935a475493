-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- One row per committed unit of work, kept for a day: how the writer finds out after a lost
-- connection whether its commit took place.
create table unit_of_work (
    id           varchar(64) not null primary key,
    committed_at bigint      not null
);

create index unit_of_work_by_time on unit_of_work (committed_at);
