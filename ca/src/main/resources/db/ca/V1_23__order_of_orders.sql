-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Where the issue of an ordered certificate stands in the status ledger: these numbers rise as units are
-- committed, so a list that is read in their order never grows behind its reader, as one by time would.
alter table ordered_certificate add column position bigint not null default 0;

update ordered_certificate
   set position = (select s.position
                     from status_change s
                    where s.issuer = ordered_certificate.issuer
                      and s.serial = ordered_certificate.serial
                      and s.change = 'issue');

drop index ordered_certificate_in_order;
create unique index ordered_certificate_in_order on ordered_certificate (client, position);
