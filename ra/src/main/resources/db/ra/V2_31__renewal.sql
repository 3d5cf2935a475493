-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- A renewal is an application whose mandate is the certificate that ends, not a form.
alter table certificate_application add column renews varchar(40);
alter table certificate_application add column renewal_signature bytea;
