// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

/// Where a request comes from, as far as it is counted together with others.
public final class Network {

    private Network() {}

    /// The network of a remote address: an IPv4 address, or the first 64 bits of an IPv6 one.
    public static String of(String address) {
        String[] groups = address.split(":", 9);
        return groups.length < 5
                ? address
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
