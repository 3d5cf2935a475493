// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.ca.lint.ListDraft.delta;
import static org.jadeseal.ca.lint.ListDraft.full;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryListRuleTest {

    @Test
    void good_lists_break_no_rule() {
        assertThat(full().findings()).isEmpty();
        assertThat(delta().findings()).isEmpty();
    }

    @Test
    void every_rule_has_a_bad_sample() {
        assertThat(bad().map(sample -> (String) sample.get()[0]))
                .containsExactlyInAnyOrderElementsOf(
                        ListLint.rules().stream().map(ListRule::name).toList());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_sample_breaks_its_rule(String rule, ListDraft draft) {
        assertThat(draft.findings()).extracting(Finding::rule).contains(rule);
    }

    static Stream<Arguments> bad() {
        return Stream.of(fields(), entries(), extensions()).flatMap(samples -> samples);
    }

    private static Stream<Arguments> fields() {
        return Stream.of(
                sample("list-is-version-two", full().without("version")),
                sample(
                        "list-names-the-signers-algorithm",
                        full().part("algorithm", SignatureScheme.ECDSA_SHA256.identifier())),
                sample("list-names-its-issuer", full().part("issuer", new X500Name("CN=Somebody"))),
                sample(
                        "list-time-is-utc-through-2049",
                        full().part("thisUpdate", new ASN1GeneralizedTime("20261123040000Z"))),
                sample(
                        "list-time-is-the-one-it-was-made-at",
                        full().part("thisUpdate", ListDraft.time(ListDraft.NOON.minusSeconds(1)))),
                sample("list-says-when-the-next-comes", full().without("nextUpdate")),
                sample(
                        "list-comes-before-the-next",
                        full().part("nextUpdate", ListDraft.time(ListDraft.NOON))),
                sample(
                        "empty-list-has-no-entries-at-all",
                        full().part("entries", new DERSequence())),
                sample("entries-are-those-of-the-ledger", full().without("entries")));
    }

    private static Stream<Arguments> entries() {
        return Stream.of(
                sample(
                        "entry-serials-are-positive",
                        full().part(
                                        "entries",
                                        new DERSequence(
                                                ListDraft.entry(
                                                        BigInteger.ONE.negate(),
                                                        ListDraft.reason(6))))),
                sample(
                        "entry-times-are-utc-through-2049",
                        full().part("entries", new DERSequence(lateEntry()))),
                sample("entry-extensions-are-not-an-empty-list", full().entryExtensions()),
                sample("entry-extensions-are-not-critical", full().entryExtensions(critical())),
                sample("entry-reasons-are-known", full().entryExtensions(ListDraft.reason(7))),
                sample(
                        "entry-reasons-are-not-unspecified",
                        full().entryExtensions(ListDraft.reason(0))),
                sample(
                        "entry-invalidity-dates-are-generalized",
                        full().entryExtensions(
                                        ListDraft.entryExtension(
                                                Extension.invalidityDate,
                                                Der.of(ListDraft.time(ListDraft.NOON))))),
                sample(
                        "entry-extensions-are-ours",
                        full().entryExtensions(
                                        ListDraft.entryExtension(
                                                new ASN1ObjectIdentifier("1.2.3.4"),
                                                Der.of(DERNull.INSTANCE)))));
    }

    private static Stream<Arguments> extensions() {
        BigInteger long20 = BigInteger.ONE.shiftLeft(160);
        return Stream.of(
                sample(
                        "list-authority-key-is-the-signers",
                        full().extension(
                                        Extension.authorityKeyIdentifier,
                                        false,
                                        new AuthorityKeyIdentifier(new byte[] {1}))),
                sample(
                        "list-number-is-not-critical",
                        full().extension(Extension.cRLNumber, true, ListDraft.number(1000))),
                sample(
                        "list-number-has-at-most-twenty-octets",
                        full().extension(Extension.cRLNumber, false, new CRLNumber(long20))),
                sample(
                        "list-number-is-the-next",
                        full().extension(Extension.cRLNumber, false, ListDraft.number(999))),
                sample(
                        "delta-indicator-is-critical",
                        delta().extension(
                                        Extension.deltaCRLIndicator, false, ListDraft.number(900))),
                sample("delta-names-its-base", delta().without(Extension.deltaCRLIndicator)),
                sample(
                        "delta-is-newer-than-its-base",
                        delta().extension(
                                        Extension.deltaCRLIndicator, true, ListDraft.number(1000))),
                sample(
                        "removals-stand-in-deltas-only",
                        full().entryExtensions(ListDraft.reason(8))),
                sample(
                        "freshest-list-stands-in-full-lists",
                        delta().extension(Extension.freshestCRL, false, new DERSequence())),
                sample(
                        "list-covers-all-its-issuer-issued",
                        full().extension(
                                        Extension.issuingDistributionPoint,
                                        true,
                                        new DERSequence())),
                sample(
                        "list-access-is-not-critical",
                        full().extension(Extension.authorityInfoAccess, true, new DERSequence())),
                sample(
                        "list-extensions-are-those-of-the-profile",
                        full().extension(
                                        new ASN1ObjectIdentifier("1.2.3.4"),
                                        false,
                                        DERNull.INSTANCE)),
                sample("full-list-keeps-expired-certificates", full().without(ListDraft.EXPIRED)));
    }

    @Test
    void a_thousand_mutations_of_good_lists_are_refused() {
        Random random = new Random(20261123);
        List<String> accepted = new ArrayList<>();

        for (int i = 0; i < 1000; i++) {
            ListDraft good = i % 2 == 0 ? full() : delta();
            Bytes mutated = Tampering.mutated(Bytes.of(good.tbs()), random);
            if (good.findings(mutated.toArray()).isEmpty()) {
                accepted.add(mutated.hex());
            }
        }

        assertThat(accepted).isEmpty();
    }

    @Test
    void who_is_missing_from_the_next_list_is_told() {
        assertThat(missingFrom(full().without("entries").tbs()))
                .extracting(serial -> serial.value().intValue())
                .containsExactly(10);
        assertThat(missingFrom(full().tbs())).isEmpty();
    }

    private static List<SerialNumber> missingFrom(byte[] next) {
        return ListLint.missing(wrapped(full().tbs()), next, 0, next.length);
    }

    private static byte[] wrapped(byte[] tbs) {
        return Der.of(new DERSequence(ASN1Sequence.getInstance(tbs)));
    }

    private static Arguments sample(String rule, ListDraft draft) {
        return Arguments.of(rule, draft);
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
                    new ASN1Integer(10), new ASN1GeneralizedTime("20261123040000Z")
                });
    }
}
