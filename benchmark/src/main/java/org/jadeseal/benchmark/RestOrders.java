// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jadeseal.ca.issuance.PairOrder;

/// Honest orders as requests of HTTP, made before anything is measured: each for one certificate of
/// a new P-256 key.
final class RestOrders {

    private RestOrders() {}

    /// @param name of these orders among others
    static List<byte[]> make(String name, int count) {
        return Orders.make(name, count).stream().map(RestOrders::request).toList();
    }

    private static byte[] request(PairOrder order) {
        String pem =
                "-----BEGIN CERTIFICATE REQUEST-----\\n"
                        + Base64.getEncoder().encodeToString(order.keys().request().toArray())
                        + "\\n-----END CERTIFICATE REQUEST-----\\n";
        String body =
                """
                {"profile": "signature", "request": "%s",
                 "subject": {"surname": "林", "givenName": "美華", "commonName": "林美華",
                             "serialNumber": "9001%012d"},
                 "mailbox": "lin@example.tw"}
                """
                        .formatted(pem, Math.floorMod(pem.hashCode(), 1_000_000_000));
        String head =
                """
                POST /api/v1/certificates HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                """
                        .formatted(UUID.randomUUID(), body.getBytes(UTF_8).length);
        return (head + body).getBytes(UTF_8);
    }
}
