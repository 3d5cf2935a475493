-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Something to write for tests of the writer.
create table note (
    name varchar(100) not null primary key
);
