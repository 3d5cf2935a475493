// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.folder.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Signing keys in SoftHSM; `pkcs11-tool` says what it sees there.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningInATokenTest {

    private static final String DERIVE = "derive 00112233445566778899aabbccddeeff";

    @TempDir private Path temp;
    private SoftToken token;
    private Path data;

    @BeforeEach
    void makeToken() throws IOException, InterruptedException {
        token = SoftToken.in(temp);
        data = temp.resolve("data");
    }

    private Conversation begin(Kind kind) throws IOException {
        return new Conversation(
                token.start(
                        SoftToken.command(SigningKeyProbe.class, data.toString(), kind.name())));
    }

    private void nameToken(String pin) throws IOException {
        token.nameIn(data.resolve("keys"), "signing-token", pin);
    }

    /// A process that answers line by line.
    private static final class Conversation implements AutoCloseable {

        private final Process process;
        private final BufferedReader answers;
        private final PrintWriter questions;

        Conversation(Process process) throws IOException {
            this.process = process;
            this.answers = process.inputReader(UTF_8);
            this.questions = new PrintWriter(process.outputWriter(UTF_8), true);
            assertThat(answers.readLine()).isEqualTo("open");
        }

        String say(String line) throws IOException {
            questions.println(line);
            return answers.readLine();
        }

        /// Says it until the pause between two tries is over.
        String insist(String line) throws IOException {
            String answer = say(line);
            while (answer.contains("it is looked for")) {
                answer = say(line);
            }
            return answer;
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    @Test
    void keys_are_made_in_the_token_sign_there_and_are_found_again_after_a_restart()
            throws IOException, InterruptedException {
        begin(Kind.TRIAL).close();
        nameToken(SoftToken.PIN);

        try (Conversation first = begin(Kind.TRIAL)) {
            assertThat(first.say("make issuing RSA_2048")).isEqualTo("made");
            assertThat(first.say("make device P_384")).isEqualTo("made");
            assertThat(first.say("sign device")).isEqualTo("signed");
        }
        try (Conversation second = begin(Kind.TRIAL)) {
            assertThat(second.say("sign issuing")).isEqualTo("signed");
            assertThat(second.say("make issuing RSA_2048")).contains("is there already");
        }

        assertThat(keyFiles()).doesNotContain("issuing.key", "device.key");
        assertThat(String.join("\n", listing()))
                .contains("ID:         " + hex("issuing"), "ID:         " + hex("device"))
                .contains("Access:     sensitive, always sensitive, never extractable, local")
                .doesNotContain("decrypt", "unwrap");
    }

    private static String hex(String name) {
        return HexFormat.of().formatHex(name.getBytes(UTF_8));
    }

    private List<String> keyFiles() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private List<String> listing() throws IOException, InterruptedException {
        return token.run(
                "pkcs11-tool",
                "--module",
                SoftToken.LIBRARY,
                "--token-label",
                "jadeseal",
                "--login",
                "--pin",
                SoftToken.PIN,
                "--list-objects",
                "--type",
                "privkey");
    }

    @Test
    void a_key_that_was_made_in_a_file_keeps_signing_when_a_token_is_named_later()
            throws IOException {
        try (Conversation first = begin(Kind.TRIAL)) {
            assertThat(first.say("make root P_256")).isEqualTo("made");
        }

        nameToken(SoftToken.PIN);

        try (Conversation second = begin(Kind.TRIAL)) {
            assertThat(second.say("sign root")).isEqualTo("signed");
        }
    }

    @Test
    @Timeout(60)
    void a_token_that_goes_away_is_told_in_words_and_used_again_when_it_is_back()
            throws IOException, InterruptedException {
        begin(Kind.TRIAL).close();
        token.nameIn(data.resolve("keys"), "signing-token", SoftToken.WIRE, SoftToken.PIN);
        Process near = token.serve();
        try (Conversation talk = begin(Kind.TRIAL)) {
            assertThat(talk.say("make issuing P_256")).isEqualTo("made");
            assertThat(talk.say("sign issuing")).isEqualTo("signed");

            SoftToken.cut(near);

            assertThat(talk.say("sign issuing")).contains("does not answer: plug it in");
            assertThat(talk.say("sign issuing")).contains("does not answer: it is looked for");

            Process back = token.serve();
            assertThat(talk.insist("sign issuing")).isEqualTo("signed");
            SoftToken.cut(back);
        } finally {
            SoftToken.cut(near);
        }
    }

    @Test
    @Timeout(60)
    void signing_keys_and_master_keys_behind_the_same_library_both_come_back()
            throws IOException, InterruptedException {
        begin(Kind.TRIAL).close();
        token.nameIn(data.resolve("keys"), "signing-token", SoftToken.WIRE, SoftToken.PIN);
        token.nameIn(data.resolve("keys"), "card-master-token", SoftToken.WIRE, SoftToken.PIN);
        Process near = token.serve();
        try (Conversation talk = begin(Kind.TRIAL)) {
            assertThat(talk.say("make issuing P_256")).isEqualTo("made");
            String derived = talk.say(DERIVE);
            assertThat(derived).startsWith("derived");

            SoftToken.cut(near);

            assertThat(talk.say("sign issuing")).contains("signing token", "does not answer");
            assertThat(talk.say(DERIVE)).contains("card-master token", "does not answer");

            Process back = token.serve();
            assertThat(talk.insist("sign issuing")).isEqualTo("signed");
            assertThat(talk.insist(DERIVE)).isEqualTo(derived);
            assertThat(talk.say("sign issuing")).isEqualTo("signed");
            assertThat(talk.say(DERIVE)).isEqualTo(derived);
            SoftToken.cut(back);
        } finally {
            SoftToken.cut(near);
        }
    }

    @Test
    void production_refuses_a_token_that_is_made_of_files_under_any_name() throws IOException {
        begin(Kind.TRIAL).close();
        Path renamed = Files.copy(Path.of(SoftToken.LIBRARY), temp.resolve("libhardware.so"));
        nameToken(SoftToken.PIN);
        Files.writeString(data.resolve("kind"), "production\n");
        Path named = data.resolve("keys").resolve("signing-token");
        Files.writeString(
                named, Files.readString(named).replace(SoftToken.LIBRARY, renamed.toString()));

        assertThatThrownBy(() ->
                        token.java(SigningKeyProbe.class, data.toString(), Kind.PRODUCTION.name()))
                .hasMessageContaining("is SoftHSM");
    }
}
