// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jadeseal.agent.card.Outcome;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.piv.PinStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingLettersTest {

    @TempDir Path folder;
    private Path letters;
    private CardAtTheDesk desk;
    private LetterPress press;

    @BeforeEach
    void sit_down() {
        letters = folder.resolve("letters");
        desk = new CardAtTheDesk(folder);
        press = new LetterPress(new PdfLetterTray(letters), new SecureRandom());
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void the_card_takes_the_PIN_on_its_letter() {
        JsonObject values = printed(101);

        String pin = LetterReading.pin(letters, 101);
        assertThat(pin).matches("[0-9]{8}");
        assertThat(desk.card().pinStatus()).isInstanceOf(PinStatus.TriesLeft.class);
        assertThat(desk.takes(CardAtTheDesk.FACTORY_PIN)).isFalse();
        assertThat(desk.takes(pin)).isTrue();
        assertThat(desk.answered(values.bytes("response"))).isTrue();
    }

    @Test
    void the_website_learns_a_hash_that_fits_the_password_on_its_letter() {
        String[] parts = printed(101).text("passwordHash").split("\\$", -1);

        assertThat(parts[1] + parts[2] + parts[3]).isEqualTo("argon2idv=19m=19456,t=2,p=1");
        assertThat(argon2(LetterReading.password(letters, 101), decoded(parts[4])))
                .isEqualTo(decoded(parts[5]));
    }

    @Test
    void the_secrets_are_in_no_answer_and_no_log() {
        try (var log = new Eavesdropper()) {
            String answer = printed(101).write();

            assertThat(log.heard()).contains("fontbox");
            assertThat(answer + log.heard())
                    .doesNotContain(LetterReading.pin(letters, 101))
                    .doesNotContain(LetterReading.password(letters, 101));
        }
    }

    @Test
    void the_account_is_on_the_cover_and_neither_secret_on_the_other_sheet() {
        printed(101);

        List<String> pin = LetterReading.lines(letters.resolve("pin-letter-P-000101.pdf"));
        List<String> password =
                LetterReading.lines(letters.resolve("password-letter-W-000101.pdf"));
        assertThat(password.indexOf("網站帳號 K7M42XWP9A")).isBetween(0, password.indexOf("持有人 王小明"));
        assertThat(pin).noneMatch(line -> line.contains(LetterReading.password(letters, 101)));
        assertThat(password).noneMatch(line -> line.contains(LetterReading.pin(letters, 101)));
    }

    @Test
    void letters_are_for_the_eyes_of_their_owner() throws IOException {
        printed(101);

        try (Stream<Path> files = Files.list(letters)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file))
                                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void a_second_act_draws_other_secrets() {
        printed(101);
        printed(102);

        assertThat(LetterReading.pin(letters, 102)).isNotEqualTo(LetterReading.pin(letters, 101));
        assertThat(LetterReading.password(letters, 102))
                .isNotEqualTo(LetterReading.password(letters, 101));
        assertThat(desk.takes(LetterReading.pin(letters, 101))).isFalse();
        assertThat(desk.takes(LetterReading.pin(letters, 102))).isTrue();
    }

    @Test
    void without_the_unblock_key_nothing_is_set_or_printed() {
        Outcome outcome =
                desk.printWithWitness(press, CardAtTheDesk.facts(101, "王小明"), new byte[16]);

        assertThat(outcome).isEqualTo(Outcome.failed("administration-refused"));
        assertThat(letters).isEmptyDirectory();
        assertThat(desk.takes(CardAtTheDesk.FACTORY_PIN)).isTrue();
    }

    @Test
    void a_password_letter_alone_has_its_password_and_tells_only_its_hash() throws IOException {
        try (var log = new Eavesdropper()) {
            JsonObject values = printedAlone(205);

            String[] parts = values.text("passwordHash").split("\\$", -1);
            String password = LetterReading.password(letters, 205);
            assertThat(argon2(password, decoded(parts[4]))).isEqualTo(decoded(parts[5]));
            assertThat(values.text("passwordSheet")).isEqualTo("W-000205");
            assertThat(values.write() + log.heard()).doesNotContain(password);
        }
        try (Stream<Path> files = Files.list(letters)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_sheet_that_came_out_is_not_printed_again_and_stays_as_it_was() {
        printedAlone(205);
        String before = LetterReading.password(letters, 205);

        Outcome again =
                CardAtTheDesk.printAlone(
                        new LetterPress(new PdfLetterTray(letters), new SecureRandom()),
                        CardAtTheDesk.facts(205, "王小明"));

        assertThat(again).isInstanceOf(Outcome.Failed.class);
        assertThat(LetterReading.password(letters, 205)).isEqualTo(before);
    }

    @Test
    void a_PIN_letter_alone_opens_the_card_and_tells_only_its_sheet() throws IOException {
        Outcome outcome = desk.printPin(press, CardAtTheDesk.facts(305, "王小明"));

        JsonObject values = ((Outcome.Done) outcome).values();
        String pin = LetterReading.pin(letters, 305);
        assertThat(desk.takes(pin)).isTrue();
        assertThat(values.text("pinSheet")).isEqualTo("P-000305");
        assertThat(values.write()).doesNotContain(pin);
        try (Stream<Path> files = Files.list(letters)) {
            assertThat(files).hasSize(1);
        }
    }

    private JsonObject printedAlone(int number) {
        return assertThat(CardAtTheDesk.printAlone(press, CardAtTheDesk.facts(number, "王小明")))
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Done.class))
                .actual()
                .values();
    }

    private JsonObject printed(int number) {
        return assertThat(desk.print(press, CardAtTheDesk.facts(number, "王小明")))
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Done.class))
                .actual()
                .values();
    }

    private static byte[] decoded(String base64) {
        return java.util.Base64.getDecoder().decode(base64);
    }

    private static byte[] argon2(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(19_456)
                        .withIterations(2)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[32];
        generator.generateBytes(password.toCharArray(), hash);
        return hash;
    }
}
