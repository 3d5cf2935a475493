// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jadeseal.ca.OpenSsl;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// The `openssl` program asks, and judges what it gets (RFC 6960 §3.2).
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweringOpenSslTest {

    @ParameterizedTest
    @BothDatabases
    void it_hears_good_of_an_activated_certificate(TrialDatabase trial) {
        try (OcspFixture fixture = new OcspFixture(trial)) {
            fixture.record(
                    OcspFixture.issue(0xA1),
                    new StatusChange.Activate(OcspFixture.certificate(0xA1)));

            assertThat(judged(trial, fixture, "0xA1", "-sha256"))
                    .contains("Response verify OK", "0xA1: good")
                    .doesNotContain("WARNING");
            assertThat(judged(trial, fixture, "0xA1", "-sha1"))
                    .contains("Response verify OK", "0xA1: good");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void it_hears_on_hold_since_the_issue_of_one_not_activated(TrialDatabase trial) {
        try (OcspFixture fixture = new OcspFixture(trial)) {
            fixture.record(OcspFixture.issue(0xA1));

            assertThat(judged(trial, fixture, "0xA1", "-sha256"))
                    .contains("Response verify OK", "0xA1: revoked", "Reason: certificateHold");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void it_hears_the_reason_and_the_first_hold_of_a_revoked_one(TrialDatabase trial) {
        try (OcspFixture fixture = new OcspFixture(trial)) {
            fixture.record(
                    OcspFixture.issue(0xA1),
                    new StatusChange.Activate(OcspFixture.certificate(0xA1)),
                    new StatusChange.Revoke(
                            OcspFixture.certificate(0xA1), RevocationReason.KEY_COMPROMISE));

            assertThat(judged(trial, fixture, "0xA1", "-sha256"))
                    .contains("Response verify OK", "0xA1: revoked", "Reason: keyCompromise");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void it_hears_on_hold_since_1970_of_one_never_issued(TrialDatabase trial) {
        try (OcspFixture fixture = new OcspFixture(trial)) {
            assertThat(judged(trial, fixture, "0xBEEF", "-sha256"))
                    .contains("Response verify OK", "0xBEEF: revoked", "Reason: certificateHold")
                    .contains("Revocation Time: Jan  1 00:00:00 1970 GMT");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void its_request_is_understood_in_the_address_of_a_get(TrialDatabase trial) {
        OpenSsl openssl = openssl(trial);
        try (OcspFixture fixture = new OcspFixture(trial)) {
            fixture.record(OcspFixture.issue(0xA1));
            fixture.clock.advance(Duration.ofMillis(1));
            var _ = openssl.says(asking("0xA1", "-sha1", "-no_nonce"));
            byte[] request = openssl.read("request.der");
            String base64 = Base64.getEncoder().encodeToString(request);

            OcspAnswer posted = fixture.responder.answer(request);
            OcspAnswer encoded =
                    fixture.responder.answerGet(
                            URLEncoder.encode(base64, StandardCharsets.US_ASCII));
            OcspAnswer plain = fixture.responder.answerGet(base64);

            assertThat(OcspFixture.basic(encoded).getResponses()).hasSize(1);
            assertThat(encoded.maxAge()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
            assertThat(plain.der().length())
                    .isBetween(encoded.der().length() - 8, encoded.der().length() + 8);
            assertThat(OcspFixture.basic(posted).getResponses()[0].getCertID())
                    .isEqualTo(OcspFixture.basic(plain).getResponses()[0].getCertID());
        }
    }

    private static OpenSsl openssl(TrialDatabase trial) {
        OpenSsl openssl = new OpenSsl(trial.folder());
        openssl.keepCertificate("ca.pem", OcspFixture.ISSUING.certificate().der().toArray());
        return openssl;
    }

    private static String judged(
            TrialDatabase trial, OcspFixture fixture, String serial, String hash) {
        OpenSsl openssl = openssl(trial);
        var _ = openssl.says(asking(serial, hash, "-nonce"));
        OcspAnswer answer = fixture.responder.answer(openssl.read("request.der"));
        assertThat(answer.maxAge()).isZero();
        openssl.keep("answer.der", answer.der().toArray());
        return openssl.says(
                "ocsp",
                "-issuer",
                "ca.pem",
                hash,
                "-serial",
                serial,
                "-CAfile",
                "ca.pem",
                "-reqin",
                "request.der",
                "-no_nonce",
                "-respin",
                "answer.der",
                "-attime",
                Long.toString(OcspFixture.NOW.getEpochSecond()),
                "-validity_period",
                "999999999");
    }

    private static String[] asking(String serial, String hash, String nonce) {
        return new String[] {
            "ocsp", "-issuer", "ca.pem", hash, "-serial", serial, nonce, "-reqout", "request.der"
        };
    }
}
