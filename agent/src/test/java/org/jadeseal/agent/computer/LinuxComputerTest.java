// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.agent.computer.Finding.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user's home folder, Mozilla's own tools and OpenSC's own module. Fails where the Debian
/// packages libnss3-tools and opensc-pkcs11 are missing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinuxComputerTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final Commands TOOLS = Commands.ofThisComputer();

    @TempDir private Path home;

    @Test
    void looking_changes_nothing() throws IOException {
        List<Finding> found = computer().look();

        assertThat(states(found)).containsExactly(State.READY, State.READY, State.ADDABLE);
        assertThat(found.getFirst().where()).endsWith("opensc-pkcs11.so");
        assertThat(files()).isEmpty();
    }

    @Test
    void the_users_database_is_made_and_gets_the_module() {
        List<Finding> left = computer().register();

        assertThat(left).isEmpty();
        assertThat(states(computer().look())).containsExactly(State.READY, State.READY, State.OURS);
        assertThat(modules(chromium())).contains("Jadeseal OpenSC", "opensc-pkcs11.so");
        assertThat(computer().changes())
                .extracting(Change::line)
                .containsExactly(
                        "2026-11-23T08:00:00Z\tDATABASE\t" + chromium(),
                        "2026-11-23T08:00:00Z\tMODULE\t" + chromium());
    }

    @Test
    void a_second_time_nothing_more_is_done() {
        computer().register();
        List<Change> once = computer().changes();

        computer().register();

        assertThat(computer().changes()).isEqualTo(once);
    }

    @Test
    void undone_it_is_as_before() throws IOException {
        computer().register();

        List<Change> left = computer().undo();

        assertThat(left).isEmpty();
        assertThat(files()).containsExactly(home.resolve("state").resolve("changes"));
        assertThat(states(computer().look())).endsWith(State.ADDABLE);
    }

    @Test
    void what_others_put_in_meanwhile_stays() throws IOException {
        computer().register();
        putCertificate(chromium());

        List<Change> left = computer().undo();

        assertThat(left).isEmpty();
        assertThat(run("certutil", "-L", "-d", "sql:" + chromium())).contains("somebody else");
        assertThat(modules(chromium())).doesNotContain("opensc-pkcs11.so");
    }

    @Test
    void a_module_that_somebody_else_registered_is_left_alone() {
        Path profile = database(".mozilla/firefox/x1.default");
        String module = computer().look().getFirst().where();
        run("modutil", "-dbdir", "sql:" + profile, "-add", "card", "-libfile", module, "-force");

        computer().register();
        assertThat(computer().look())
                .contains(new Finding("firefox", profile.toString(), State.READY));
        computer().undo();

        assertThat(modules(profile)).contains("opensc-pkcs11.so");
    }

    @Test
    void a_program_that_runs_is_not_touched() throws IOException {
        Path profile = database(".mozilla/firefox/x1.default");
        long running = ProcessHandle.current().pid();
        Path lock =
                Files.createSymbolicLink(profile.resolve("lock"), Path.of("127.0.1.1:+" + running));

        List<Finding> open = computer().register();
        Files.delete(lock);
        List<Finding> closed = computer().register();

        assertThat(open).containsExactly(new Finding("firefox", profile.toString(), State.OPEN));
        assertThat(closed).isEmpty();
        assertThat(modules(profile)).contains("opensc-pkcs11.so");
    }

    @Test
    void a_lock_that_a_crash_left_behind_counts_as_none() throws IOException {
        Path chromium = Files.createDirectories(home.resolve(".config/chromium"));
        Files.createSymbolicLink(chromium.resolve("SingletonLock"), Path.of("machine-2147483647"));

        assertThat(computer().register()).isEmpty();
    }

    @Test
    void programs_in_a_box_of_their_own_are_said_to_be_out_of_reach() throws IOException {
        Path box = Files.createDirectories(home.resolve("snap/firefox/common"));

        assertThat(computer().register())
                .containsExactly(new Finding("firefox", box.toString(), State.OUT_OF_REACH));
    }

    @Test
    void without_module_or_tools_it_says_so_and_does_nothing() throws IOException {
        var nothing =
                new LinuxComputer(
                        new LinuxPlaces(home, List.of()),
                        new NssTools(_ -> new Commands.Ended(-1, "no such file")),
                        new Changes(home.resolve("state/changes"), CLOCK));

        assertThat(states(nothing.register()))
                .containsExactly(State.MISSING, State.MISSING, State.ADDABLE);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_change_that_was_written_down_and_not_made_is_undone_all_the_same() throws IOException {
        Files.createDirectories(home.resolve("state"));
        Files.writeString(
                home.resolve("state/changes"),
                "2026-11-22T08:00:00Z\tDATABASE\t%s%n2026-11-22T08:00:01Z\tMODULE\t%s%nrubbish%n"
                        .formatted(chromium(), home.resolve(".mozilla/firefox/gone")));

        assertThat(computer().undo()).isEmpty();
        assertThat(computer().changes()).isEmpty();
    }

    private Computer computer() {
        return new LinuxComputer(
                new LinuxPlaces(home, List.of(Path.of("/usr/lib64"), Path.of("/usr/lib"))),
                new NssTools(TOOLS),
                new Changes(home.resolve("state").resolve("changes"), CLOCK));
    }

    private Path chromium() {
        return home.resolve(".pki/nssdb");
    }

    private Path database(String folder) {
        try {
            Path made = Files.createDirectories(home.resolve(folder));
            run("certutil", "-N", "-d", "sql:" + made, "--empty-password");
            return made;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void putCertificate(Path database) throws IOException {
        Path noise = Files.write(home.resolve("noise"), new byte[64]);
        run(
                "certutil",
                "-S",
                "-d",
                "sql:" + database,
                "-n",
                "somebody else",
                "-s",
                "CN=somebody else",
                "-x",
                "-t",
                ",,",
                "-z",
                noise.toString());
    }

    private static String modules(Path database) {
        return run("modutil", "-dbdir", "sql:" + database, "-list");
    }

    private static String run(String... command) {
        Commands.Ended ended = TOOLS.run(List.of(command));
        assertThat(ended.isGood()).as("%s says %s", List.of(command), ended.text()).isTrue();
        return ended.text();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<State> states(List<Finding> found) {
        return found.stream().map(Finding::state).toList();
    }
}
