// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.jadeseal.ca.Damage;
import org.jadeseal.ca.x509.Der;

/// Requests as they come, sound and damaged; the same in each run.
final class SampleRequests {

    private static final int WAYS = 12;

    private SampleRequests() {}

    static Stream<byte[]> bodies() {
        Random random = new Random(73);
        return sound().stream().flatMap(request -> Damage.of(request, WAYS, random));
    }

    /// What follows the responder's address in a GET.
    static Stream<byte[]> addresses() {
        Random random = new Random(74);
        return sound().stream()
                .map(SampleRequests::address)
                .flatMap(address -> Damage.of(address, WAYS, random));
    }

    private static byte[] address(byte[] request) {
        return Base64.getEncoder()
                .encodeToString(request)
                .replace("/", "%2F")
                .replace("=", "%3D")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static List<byte[]> sound() {
        Extension nonce =
                new Extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                        false,
                        new DEROctetString(Der.of(new DEROctetString(new byte[32]))));
        return List.of(
                OcspFixture.request(OcspFixture.named(OcspFixture.ISSUING, 7)),
                OcspFixture.request(OcspFixture.namedWithSha1(OcspFixture.DEVICE, 8)),
                OcspFixture.request(OcspFixture.named(OcspFixture.STRANGER, 9)),
                OcspFixture.request(
                        List.of(OcspFixture.named(OcspFixture.ISSUING, Long.MAX_VALUE)), nonce),
                OcspFixture.request(
                        LongStream.range(1, 20)
                                .mapToObj(n -> OcspFixture.named(OcspFixture.ISSUING, n))
                                .toList()));
    }
}
