// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jadeseal.ca.database.TrialDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is asked by POST or GET, there is an answer, and it is one of those that RFC 6960
/// §4.2.1 has for it. Every build tries the samples; `./dev fuzz FuzzingStatusRequestsTest#body
/// 600` looks for worse ones.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzingStatusRequestsTest {

    private static final int SUCCESSFUL = 0;
    private static final int MALFORMED_REQUEST = 1;
    private static final int UNAUTHORIZED = 6;

    private static final TrialDatabase PLACE = TrialDatabase.sqlite();
    private static final OcspFixture FIXTURE = new OcspFixture(PLACE);

    @AfterAll
    static void close() {
        FIXTURE.close();
        PLACE.close();
    }

    @MethodSource("org.jadeseal.ca.ocsp.SampleRequests#bodies")
    @FuzzTest
    void body(byte[] body) {
        isOneOfThree(FIXTURE.responder.answer(body));
    }

    @MethodSource("org.jadeseal.ca.ocsp.SampleRequests#addresses")
    @FuzzTest
    void address(byte[] address) {
        isOneOfThree(FIXTURE.responder.answerGet(new String(address, ISO_8859_1)));
    }

    private static void isOneOfThree(OcspAnswer answer) {
        assertThat(OcspFixture.status(answer)).isIn(SUCCESSFUL, MALFORMED_REQUEST, UNAUTHORIZED);
    }
}
