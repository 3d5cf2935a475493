// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

/// Why a mail could not be delivered for good: an enhanced status code of class 5 (RFC 3463).
///
/// @param value as `5.1.1`
public record DeliveryStatus(String value) {

    public DeliveryStatus {
        if (!value.matches("5\\.[0-9]{1,3}\\.[0-9]{1,3}")) {
            throw new IllegalArgumentException(
                    "a permanent status is 5.x.x (RFC 3463 §2), was '" + value + "'");
        }
    }

    /// Whether the address is to blame: not a mailbox that is full or takes no such mail (5.2.2 to
    /// 5.2.4), nor the mail system, the protocol, the content, security and policy (5.3, 5.5 to
    /// 5.7), which are between us and the servers.
    public boolean blamesAddress() {
        return !value.matches("5\\.(2\\.[234]|[3567]\\.[0-9]+)");
    }
}
