// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.jadeseal.ca.lint.ListDraft.delta;
import static org.jadeseal.ca.lint.ListDraft.full;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.x509.Der;

/// For each rule about lists a good list or delta with one thing wrong, and one that has the same
/// thing right.
final class ListSamples {

    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.2.3.4");

    private ListSamples() {}

    /// @param others what the bad one cannot but break, too
    record ListSample(String rule, ListDraft good, ListDraft bad, Set<String> others) {

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<ListSample> all() {
        return Stream.of(fields(), entries(), extensions(), ofDeltas()).flatMap(List::stream);
    }

    private static List<ListSample> fields() {
        return List.of(
                bad("list-is-version-two", full().without("version")),
                bad(
                        "list-names-the-signers-algorithm",
                        full().part("algorithm", SignatureScheme.ECDSA_SHA256.identifier())),
                bad("list-names-its-issuer", full().part("issuer", new X500Name("CN=Somebody"))),
                bad(
                        "list-time-is-utc-through-2049",
                        full().part("thisUpdate", new ASN1GeneralizedTime("20261123040000Z")),
                        "list-time-is-the-one-it-was-made-at"),
                bad(
                        "list-time-is-the-one-it-was-made-at",
                        full().part("thisUpdate", ListDraft.time(ListDraft.NOON.minusSeconds(1)))),
                bad(
                        "list-says-when-the-next-comes",
                        full().without("nextUpdate"),
                        "list-comes-before-the-next"),
                bad(
                        "list-comes-before-the-next",
                        full().part("nextUpdate", ListDraft.time(ListDraft.NOON))),
                sample(
                        "empty-list-has-no-entries-at-all",
                        full().without("entries").emptyLedger(),
                        full().part("entries", new DERSequence()).emptyLedger()),
                bad("entries-are-those-of-the-ledger", full().without("entries")));
    }

    private static List<ListSample> entries() {
        BigInteger longest = BigInteger.ONE.shiftLeft(158);
        BigInteger tooLong = BigInteger.ONE.shiftLeft(159);
        return List.of(
                sample(
                        "entry-serials-are-positive",
                        entry(longest).ledger(longest, 6),
                        entry(tooLong).ledger(tooLong, 6)),
                bad(
                        "entry-times-are-utc-through-2049",
                        full().part("entries", new DERSequence(lateEntry())),
                        "entries-are-those-of-the-ledger"),
                bad(
                        "entry-extensions-are-not-an-empty-list",
                        full().entryExtensions().ledger(BigInteger.TEN, 0)),
                bad("entry-extensions-are-not-critical", full().entryExtensions(critical())),
                bad("entry-reasons-are-known", reason(full(), 7).ledger(BigInteger.TEN, 0)),
                bad("entry-reasons-are-not-unspecified", reason(full(), 0)),
                sample(
                        "entry-invalidity-dates-are-generalized",
                        invalid(new ASN1GeneralizedTime("20261123040000Z"))
                                .ledger(BigInteger.TEN, 0, Optional.of(ListDraft.NOON)),
                        invalid(ListDraft.time(ListDraft.NOON)),
                        "entries-are-those-of-the-ledger"),
                bad(
                        "entry-extensions-are-ours",
                        full().entryExtensions(
                                        ListDraft.entryExtension(UNKNOWN, Der.of(DERNull.INSTANCE)))
                                .ledger(BigInteger.TEN, 0)),
                sample("removals-stand-in-deltas-only", reason(delta(), 8), reason(full(), 8)));
    }

    private static List<ListSample> extensions() {
        return List.of(
                bad(
                        "list-authority-key-is-the-signers",
                        full().extension(
                                        Extension.authorityKeyIdentifier,
                                        false,
                                        new AuthorityKeyIdentifier(new byte[] {1}))),
                bad(
                        "list-number-is-not-critical",
                        full().extension(Extension.cRLNumber, true, ListDraft.number(1000))),
                sample(
                        "list-number-has-at-most-twenty-octets",
                        full().extension(Extension.cRLNumber, false, number(158)),
                        full().extension(Extension.cRLNumber, false, number(159)),
                        "list-number-is-the-next"),
                bad(
                        "list-number-is-the-next",
                        full().extension(Extension.cRLNumber, false, ListDraft.number(999))),
                bad(
                        "list-covers-all-its-issuer-issued",
                        full().extension(
                                        Extension.issuingDistributionPoint,
                                        true,
                                        new DERSequence()),
                        "list-extensions-are-those-of-the-profile"),
                sample(
                        "list-access-is-not-critical",
                        full().extension(Extension.authorityInfoAccess, false, new DERSequence()),
                        full().extension(Extension.authorityInfoAccess, true, new DERSequence()),
                        "list-extensions-are-those-of-the-profile"),
                bad(
                        "list-extensions-are-those-of-the-profile",
                        full().extension(UNKNOWN, false, DERNull.INSTANCE)),
                bad("full-list-keeps-expired-certificates", full().without(ListDraft.EXPIRED)));
    }

    private static List<ListSample> ofDeltas() {
        return List.of(
                sample(
                        "delta-indicator-is-critical",
                        delta(),
                        delta().extension(
                                        Extension.deltaCRLIndicator, false, ListDraft.number(900))),
                sample(
                        "delta-names-its-base",
                        delta(),
                        delta().without(Extension.deltaCRLIndicator)),
                sample(
                        "delta-is-newer-than-its-base",
                        delta(),
                        delta().extension(
                                        Extension.deltaCRLIndicator, true, ListDraft.number(1000)),
                        "delta-names-its-base"),
                sample(
                        "freshest-list-stands-in-full-lists",
                        full().extension(Extension.freshestCRL, false, new DERSequence()),
                        delta().extension(Extension.freshestCRL, false, new DERSequence())));
    }

    /// Beside the good full list.
    private static ListSample bad(String rule, ListDraft bad, String... others) {
        return sample(rule, full(), bad, others);
    }

    private static ListSample sample(String rule, ListDraft good, ListDraft bad, String... others) {
        return new ListSample(rule, good, bad, Set.of(others));
    }

    private static ListDraft entry(BigInteger serial) {
        return full().part(
                        "entries", new DERSequence(ListDraft.entry(serial, ListDraft.reason(6))));
    }

    private static ListDraft reason(ListDraft draft, int code) {
        return draft.entryExtensions(ListDraft.reason(code)).ledger(BigInteger.TEN, code);
    }

    private static ListDraft invalid(ASN1Encodable time) {
        return full().entryExtensions(
                        ListDraft.entryExtension(Extension.invalidityDate, Der.of(time)));
    }

    private static CRLNumber number(int bit) {
        return new CRLNumber(BigInteger.ONE.shiftLeft(bit));
    }

    private static DERSequence critical() {
        return new DERSequence(
                new ASN1Encodable[] {
                    Extension.reasonCode,
                    ASN1Boolean.TRUE,
                    new DEROctetString(Der.of(new ASN1Enumerated(6)))
                });
    }

    private static DERSequence lateEntry() {
        return new DERSequence(
                new ASN1Encodable[] {
                    new ASN1Integer(10),
                    new ASN1GeneralizedTime("20261123040000Z"),
                    new DERSequence(ListDraft.reason(6))
                });
    }
}
