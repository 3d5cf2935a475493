-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- HMAC-SHA256 over all of a client's row, in hexadecimal, under a key that is not here. A client from
-- before has none and orders nothing until it is enrolled again.
alter table client add column seal varchar(64) not null default '';
