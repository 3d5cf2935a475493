-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- What a paper about contact data (F-CONTACT) asks for.
create table request_contact (
    case_number  varchar(15)  not null primary key references request (case_number),
    mail         varchar(254) not null,
    phone        varchar(40)  not null,
    postal_code  varchar(6)   not null,
    address_line varchar(120) not null
);
