-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Serial numbers and hashes are random, so each index by them costs each issuance a page of the file. These three
-- did without need.

-- Only what is under way is ever looked for by its progress.
drop index issuance_by_progress;
create index issuance_unfinished on issuance (recorded_at)
    where finished = 'no';

-- Nothing looks for the changes of one certificate.
drop index status_change_by_certificate;

-- Lists take what is on them in any order; by position, what is new stands together.
drop index certificate_status_listed;
create index certificate_status_listed on certificate_status (issuer, position)
    where state <> 'good';
