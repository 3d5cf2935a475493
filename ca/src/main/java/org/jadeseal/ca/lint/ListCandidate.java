// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.Bytes;

/// A to-be-signed list, taken apart, and what it is judged against. Entries are looked at once, as
/// they go by.
///
/// @param version the content of the INTEGER, empty when it is absent
/// @param algorithm an AlgorithmIdentifier in DER
/// @param name the issuer in DER
/// @param entries empty when revokedCertificates is absent
record ListCandidate(
        Optional<Integer> version,
        Bytes algorithm,
        Bytes name,
        Times times,
        Optional<EntryReading> entries,
        Optional<Extensions> extensions,
        Judged judged) {

    /// When it was made and when the next will be, in seconds since 1970, or what says that a time
    /// is written wrongly.
    record Times(long thisUpdate, Optional<Long> nextUpdate) {}

    /// What it is judged against.
    record Judged(CertificateIssuer issuer, ExpectedList expected) {}

    /// @param octets what `whole` goes over
    /// @throws IllegalArgumentException if it is no list in DER
    static ListCandidate of(byte[] octets, DerCursor whole, Judged judged) {
        whole.step(0x30);
        if (whole.hasNext()) {
            throw new IllegalArgumentException("octets after the list");
        }
        DerCursor parts = whole.inside();
        Optional<Integer> version = Optional.empty();
        parts.step();
        if (parts.tag() == 0x02) {
            version = Optional.of(parts.length() == 1 ? (int) parts.octet(0) : -1);
            parts.step(0x30);
        }
        Bytes algorithm = Bytes.of(parts.element());
        Bytes name = Bytes.of(parts.step(0x30).element());
        long thisUpdate = EntryReading.Times.seconds(octets, parts.step());
        Optional<Long> nextUpdate = Optional.empty();
        Optional<EntryReading> entries = Optional.empty();
        Optional<Extensions> extensions = Optional.empty();
        while (parts.hasNext()) {
            parts.step();
            if ((parts.tag() == 0x17 || parts.tag() == 0x18) && nextUpdate.isEmpty()) {
                nextUpdate = Optional.of(EntryReading.Times.seconds(octets, parts));
            } else if (parts.tag() == 0x30 && entries.isEmpty() && extensions.isEmpty()) {
                EntryReading reading = new EntryReading(octets);
                reading.read(parts.inside());
                entries = Optional.of(reading);
            } else if (parts.tag() == 0xA0 && !parts.hasNext()) {
                extensions = Optional.of(Extensions.getInstance(parts.inside().step().element()));
            } else {
                throw new IllegalArgumentException("unexpected part of a list, tag " + parts.tag());
            }
        }
        return new ListCandidate(
                version,
                algorithm,
                name,
                new Times(thisUpdate, nextUpdate),
                entries,
                extensions,
                judged);
    }

    ExpectedList expected() {
        return judged.expected();
    }

    boolean has(ASN1ObjectIdentifier id) {
        return extensions.filter(all -> all.getExtension(id) != null).isPresent();
    }

    boolean isCritical(ASN1ObjectIdentifier id) {
        return has(id) && extensions.orElseThrow().getExtension(id).isCritical();
    }

    <T> Optional<T> read(ASN1ObjectIdentifier id, Function<Object, T> structure) {
        return extensions
                .map(all -> all.getExtension(id))
                .map(Extension::getParsedValue)
                .map(structure);
    }

    /// The value of an extension that is a number.
    Optional<BigInteger> number(ASN1ObjectIdentifier id) {
        return read(id, ASN1Integer::getInstance).map(ASN1Integer::getValue);
    }

    /// Its extensions as they follow each other.
    List<ASN1ObjectIdentifier> order() {
        return extensions.map(all -> List.of(all.getExtensionOIDs())).orElse(List.of());
    }

    boolean isFreeOf(EntryFault fault) {
        return entries.map(EntryReading::faults).filter(all -> all.contains(fault)).isEmpty();
    }
}
