// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScanningACaseNumberTest {

    @ParameterizedTest
    @CsvSource({"R-2611-0412,26110000412", "R-2601-9999999,26019999999"})
    void a_case_number_is_read_from_its_bar_code(String number, String digits) {
        CaseNumber caseNumber = new CaseNumber(number);

        assertThat(caseNumber.digits()).isEqualTo(digits);
        assertThat(CaseNumber.ofDigits(digits)).contains(caseNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26130000412", "2611000041", "261100004120", "２６１１００００４１２", ""})
    void other_digits_are_none(String scanned) {
        assertThat(CaseNumber.ofDigits(scanned)).isEmpty();
    }
}
