// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Keeps the station as ARCHITECTURE.md draws it. Reads the class files itself: ArchUnit brings a
/// logging bridge along that would hide from the other tests what PDFBox logs.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LayoutTest {

    @Test
    void nothing_listens_at_the_officers_desk_and_only_the_agent_dials()
            throws IOException, URISyntaxException {
        assertThat(mentioned())
                .contains("org/jadeseal/agent/AgentProgram")
                .noneMatch(name -> name.startsWith("java/net/http/"))
                .noneMatch(name -> name.matches("java/net/.*Socket.*"))
                .noneMatch(name -> name.matches("java/nio/channels/.*(Socket|Datagram).*"))
                .noneMatch(name -> name.startsWith("javax/net/"))
                .noneMatch(name -> name.startsWith("com/sun/net/"));
    }

    @Test
    void it_knows_no_room_of_the_server() throws IOException, URISyntaxException {
        assertThat(mentioned()).noneMatch(name -> name.matches("org/jadeseal/(ca|ra|web)/.*"));
    }

    /// Every class that a class of the station names.
    private static Stream<String> mentioned() throws IOException, URISyntaxException {
        Path classes =
                Path.of(
                        StationProgram.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .flatMap(LayoutTest::mentionedBy)
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> mentionedBy(Path file) {
        try {
            return StreamSupport.stream(
                            ClassFile.of().parse(file).constantPool().spliterator(), false)
                    .filter(ClassEntry.class::isInstance)
                    .map(entry -> ((ClassEntry) entry).asInternalName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
