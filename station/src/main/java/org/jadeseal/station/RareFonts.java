// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/// Fonts of this computer that are known for rare Han characters. Only TrueType outlines can be
/// embedded.
///
/// @param folders searched four deep, in this order
record RareFonts(List<Path> folders) {

    private static final int DEPTH = 4;
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)(hanamin|tw-sung|tw-kai|jigmo|babelstonehan|mingliu|simsun).*\\.ttf");

    RareFonts {
        folders = List.copyOf(folders);
    }

    static RareFonts ofThisComputer() {
        Path home = Path.of(System.getProperty("user.home"));
        return new RareFonts(
                List.of(
                        home.resolve(".local/share/fonts"),
                        home.resolve("Library/Fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of("/usr/share/fonts"),
                        Path.of("/Library/Fonts"),
                        Path.of("C:\\Windows\\Fonts")));
    }

    static boolean has(TrueTypeFont font, int codePoint) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
    }

    /// The first font with this character, open.
    Optional<TrueTypeFont> find(int codePoint) throws IOException {
        for (Path file : files()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            if (has(font, codePoint)) {
                return Optional.of(font);
            }
            font.close();
        }
        return Optional.empty();
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found =
                        Files.find(
                                folder,
                                DEPTH,
                                (file, _) ->
                                        NAME.matcher(file.getFileName().toString()).matches())) {
                    found.sorted().forEach(files::add);
                }
            }
        }
        return files;
    }
}
