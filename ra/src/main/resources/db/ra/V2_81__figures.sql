-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- What is in force by its end: pairs are counted by the certificate for signing.
create index certificate_ending on certificate (not_after, account)
    where state = 'ACTIVE' and usage = 'SIGNATURE';
