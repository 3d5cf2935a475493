// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.jadeseal.ca.x509.Bytes;

/// For each rule a good certificate with one thing wrong.
final class Samples {

    private static final Goods.Good GOOD = Goods.signature();

    private Samples() {}

    /// A sample that breaks `rule`, perhaps beside others.
    record Bad(String rule, Bytes tbs, Circumstances circumstances) {

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Bad> all() {
        return Stream.of(
                        FieldSamples.all(),
                        NameSamples.all(),
                        UsageSamples.all(),
                        PolicySamples.all(),
                        AlternativeNameSamples.all(),
                        AddressSamples.all(),
                        ApprovalSamples.all())
                .flatMap(List::stream);
    }

    /// The good signature certificate with one field replaced.
    static Bad replaced(String rule, int part, ASN1Encodable value) {
        return of(rule, GOOD, Tampering.replace(GOOD.tbs(), part, value));
    }

    static Bad subject(String rule, X500Name subject) {
        return replaced(rule, Tampering.SUBJECT, subject);
    }

    static Bad attribute(String rule, ASN1ObjectIdentifier type, ASN1Encodable value) {
        return subject(rule, new X500NameBuilder().addRDN(type, value).build());
    }

    /// The good signature certificate with an extension added or replaced.
    static Bad extended(
            String rule, ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        return extended(rule, GOOD, id, critical, value);
    }

    static Bad extended(
            String rule,
            Goods.Good good,
            ASN1ObjectIdentifier id,
            boolean critical,
            ASN1Encodable value) {
        return of(rule, good, Tampering.extension(good.tbs(), id, critical, value));
    }

    /// The good signature certificate without an extension.
    static Bad lacking(String rule, ASN1ObjectIdentifier id) {
        return lacking(rule, GOOD, id);
    }

    static Bad lacking(String rule, Goods.Good good, ASN1ObjectIdentifier id) {
        return of(rule, good, Tampering.without(good.tbs(), id));
    }

    static Bad of(String rule, Goods.Good good, Bytes tbs) {
        return new Bad(rule, tbs, good.circumstances());
    }
}
