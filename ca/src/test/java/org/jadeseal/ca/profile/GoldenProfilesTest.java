// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.util.ASN1Dump;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.MalformedKeyException;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.SubscriberNames;
import org.jadeseal.ca.x509.Validity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenProfilesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final Validity TEN_YEARS = Validity.ofYears(NOW, 10);

    private static final SerialNumber SERIAL = new SerialNumber(BigInteger.ONE.shiftLeft(127));

    private static final SubjectName PERSON =
            new SubjectName("王", "小𠮷", "王小𠮷", "1234567890123456");

    private static final SubscriberNames NAMED =
            SubscriberNames.of(PERSON, MailboxAddress.read("wang@mail.example.tw"));

    private static final SubscriberNames NAMED_IN_CHINESE =
            SubscriberNames.of(PERSON, MailboxAddress.read("王小𠮷@mail.example.tw"));

    private static final AuthorityAddresses ADDRESSES =
            AuthorityAddresses.below(URI.create("http://status.localhost:8080"));

    static List<Arguments> profiles() throws IOException, MalformedKeyException {
        SubjectKey rsa = key("rsa-2048");
        SubjectKey point = key("p-256");
        CertificateIssuer issuing = issuer(IssuerId.ISSUING, rsa, SignatureScheme.RSA_SHA256);
        CertificateIssuer device = issuer(IssuerId.DEVICE, point, SignatureScheme.ECDSA_SHA256);
        CertificateIssuer root = issuer(IssuerId.ROOT, rsa, SignatureScheme.RSA_SHA384);
        SubscriberProfile signature =
                SubscriberProfile.signature(issuing, ADDRESSES, PolicyArc.TRIAL);
        SubscriberProfile encryption =
                SubscriberProfile.encryption(issuing, ADDRESSES, PolicyArc.TRIAL);
        CardAuthenticationProfile card =
                new CardAuthenticationProfile(device, ADDRESSES, PolicyArc.TRIAL);
        AuthorityProfile authority = new AuthorityProfile(ADDRESSES, PolicyArc.TRIAL);
        return List.of(
                Arguments.of(
                        "signature",
                        signature.tbs(SERIAL, signature.validityFrom(NOW), NAMED, rsa)),
                Arguments.of(
                        "signature-utf8-mailbox",
                        signature.tbs(SERIAL, signature.validityFrom(NOW), NAMED_IN_CHINESE, rsa)),
                Arguments.of(
                        "encryption",
                        encryption.tbs(SERIAL, encryption.validityFrom(NOW), NAMED, rsa)),
                Arguments.of(
                        "encryption-p256",
                        encryption.tbs(
                                SERIAL,
                                encryption.validityFrom(NOW),
                                SubscriberNames.of(PERSON, Optional.empty()),
                                point)),
                Arguments.of(
                        "card-authentication",
                        card.tbs(
                                SERIAL,
                                card.validityFrom(NOW, point),
                                new CardId("00112233445566778899aabbccddeeff"),
                                point)),
                Arguments.of(
                        "attestation",
                        new AttestationProfile(device, ADDRESSES, PolicyArc.TRIAL)
                                .tbs(
                                        SERIAL,
                                        card.validityFrom(NOW, point),
                                        new CardId("00112233445566778899aabbccddeeff"),
                                        point)),
                Arguments.of(
                        "issuing",
                        authority.issuing(root, SERIAL, TEN_YEARS, issuing.subject(), rsa)),
                Arguments.of(
                        "device",
                        authority.device(root, SERIAL, TEN_YEARS, device.subject(), point)),
                Arguments.of(
                        "status-signer",
                        new StatusSignerProfile(issuing, ADDRESSES)
                                .tbs(
                                        SERIAL,
                                        Validity.ofDays(NOW, 35),
                                        DistinguishedNames.ofAuthority("玉印試用機關", "OCSP 202611"),
                                        point)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void a_profile_makes_what_its_golden_file_shows(String name, Bytes tbs) throws IOException {
        Path golden = FOLDER.resolve(name + ".txt");
        String dump = ASN1Dump.dumpAsString(ASN1Sequence.getInstance(tbs.toArray()), true);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, dump);
        }

        assertThat(dump).isEqualTo(Files.readString(golden));
    }

    private static CertificateIssuer issuer(IssuerId id, SubjectKey key, SignatureScheme scheme) {
        return CertificateIssuer.toBe(
                id,
                DistinguishedNames.ofAuthority("玉印試用機關", "Jadeseal 試用 TRIAL " + id),
                key,
                scheme.identifier(),
                Instant.parse("2036-11-23T01:59:59Z"));
    }

    private static SubjectKey key(String name) throws IOException, MalformedKeyException {
        String hex = Files.readString(FOLDER.resolve(name + ".spki.hex")).strip();
        return SubjectKey.parse(Bytes.ofHex(hex));
    }
}
