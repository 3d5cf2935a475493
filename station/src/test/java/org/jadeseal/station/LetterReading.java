// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// What somebody reads on a letter.
final class LetterReading {

    private LetterReading() {}

    static List<String> lines(Path letter) {
        try (PDDocument document = Loader.loadPDF(letter.toFile())) {
            return new PDFTextStripper().getText(document).lines().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + letter, e);
        }
    }

    static String pin(Path folder, int number) {
        List<String> lines = lines(folder.resolve("pin-letter-P-%06d.pdf".formatted(number)));
        return lines.get(lines.indexOf("晶片卡密碼") + 1);
    }

    static String password(Path folder, int number) {
        return lines(folder.resolve("password-letter-W-%06d.pdf".formatted(number))).stream()
                .filter(line -> line.startsWith("網站密碼 "))
                .findFirst()
                .orElseThrow()
                .substring("網站密碼 ".length());
    }
}
