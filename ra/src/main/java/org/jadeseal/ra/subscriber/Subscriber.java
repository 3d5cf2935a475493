// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

/// One person of the register. The national ID stays in the register; ask for it with a reason.
///
/// @param version rises with each change; for compare-and-set
public record Subscriber(
        SubscriberId id,
        PersonName name,
        SubjectSerialNumber serialNumber,
        Mailbox mailbox,
        PhoneNumber phone,
        PostalAddress address,
        long version) {}
