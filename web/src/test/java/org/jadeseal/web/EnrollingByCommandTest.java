// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnrollingByCommandTest {

    private final Path folder = Website.freshFolder();

    @Test
    void several_officers_come_of_one_command_each_with_a_password_of_their_own() {
        List<String> told = new ArrayList<>();

        OfficerEnrolment.parse(
                        "--enrol-officer",
                        "lin",
                        "林美華",
                        "RAO",
                        "--data",
                        folder.toString(),
                        "--enrol-officer",
                        "wu",
                        "吳志強",
                        "RAS")
                .enrol(told::add);

        assertThat(told)
                .satisfiesExactly(
                        lin -> assertThat(lin).matches("enrolled lin as .+, password [a-z0-9]{16}"),
                        wu -> assertThat(wu).matches("enrolled wu as .+, password [a-z0-9]{16}"));
        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    void an_officer_with_a_card_gets_a_one_time_code_and_another_when_that_is_lost() {
        List<String> told = new ArrayList<>();

        OfficerEnrolment.parse(
                        "--enrol-officer",
                        "lin",
                        "林美華",
                        "RAO",
                        "--with-card",
                        "--data",
                        folder.toString())
                .enrol(told::add);
        OfficerInvitation.parse("--data", folder.toString(), "--invite-officer", "lin")
                .draw(told::add);

        assertThat(told)
                .satisfiesExactly(
                        lin ->
                                assertThat(lin)
                                        .matches(
                                                "enrolled lin as OF-.+, one-time code"
                                                        + " ([A-Z0-9]{5}-){3}[A-Z0-9]{5} until .+"),
                        again ->
                                assertThat(again)
                                        .matches(
                                                "officer lin, one-time code"
                                                        + " ([A-Z0-9]{5}-){3}[A-Z0-9]{5} until .+"));
    }

    @Test
    void those_before_a_login_that_is_taken_are_enrolled_and_told() {
        List<String> told = new ArrayList<>();
        OfficerEnrolment twice =
                OfficerEnrolment.parse(
                        "--data",
                        folder.toString(),
                        "--enrol-officer",
                        "lin",
                        "林美華",
                        "RAO",
                        "--enrol-officer",
                        "lin",
                        "林二",
                        "RAS");

        assertThatThrownBy(() -> twice.enrol(told::add))
                .hasMessage("another officer has the login lin");
        assertThat(told).singleElement().asString().startsWith("enrolled lin");
    }

    @Test
    void a_password_file_is_one_officers() {
        assertThatThrownBy(() ->
                        OfficerEnrolment.parse(
                                "--data",
                                folder.toString(),
                                "--enrol-officer",
                                "lin",
                                "林美華",
                                "RAO",
                                "--enrol-officer",
                                "wu",
                                "吳志強",
                                "RAS",
                                "--password-file",
                                "secret"))
                .hasMessage(
                        "--password-file holds the password of one officer, 2 are to be enrolled");
    }
}
