-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- The mark of what was judged, in hexadecimal; without it nothing is signed. Those that were signed before have none.
alter table issued_certificate add column seal varchar(64) not null default '';
