// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The letters that came out of the station, read as their addressee reads them.
///
/// @param folder where the station puts them
public record PrintedLetters(Path folder) {

    private static final String PIN = "pin-letter-";
    private static final String PASSWORD = "password-letter-";
    private static final String PIN_LABEL = "晶片卡密碼";
    private static final String ACCOUNT_LABEL = "網站帳號 ";
    private static final String PASSWORD_LABEL = "網站密碼 ";

    /// A letter that is not there, or does not say what it should.
    public static final class UnreadableLetterException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableLetterException(String message) {
            super(message);
        }
    }

    /// The 8 digits of a PIN letter.
    ///
    /// @param sheet as `P-000101`
    public String pin(String sheet) {
        List<String> lines = lines(PIN, sheet);
        int label = lines.indexOf(PIN_LABEL);
        if (label < 0 || label + 1 == lines.size()) {
            throw new UnreadableLetterException("no '" + PIN_LABEL + "' on sheet " + sheet);
        }
        return lines.get(label + 1);
    }

    /// The account on the cover of a password letter.
    ///
    /// @param sheet as `W-000101`
    public String account(String sheet) {
        return after(ACCOUNT_LABEL, sheet);
    }

    /// The website password of a password letter.
    ///
    /// @param sheet as `W-000101`
    public String password(String sheet) {
        return after(PASSWORD_LABEL, sheet);
    }

    /// The PIN letter with the highest number.
    public String newestPinSheet() {
        return newest(PIN);
    }

    /// The password letter with the highest number.
    public String newestPasswordSheet() {
        return newest(PASSWORD);
    }

    private String after(String label, String sheet) {
        return lines(PASSWORD, sheet).stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElseThrow(() ->
                        new UnreadableLetterException("no '" + label + "' on sheet " + sheet));
    }

    private List<String> lines(String kind, String sheet) {
        Path file = folder.resolve(kind + sheet + ".pdf");
        try (PDDocument letter = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(letter).lines().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the letter " + file, e);
        }
    }

    private String newest(String kind) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(kind) && name.endsWith(".pdf"))
                    .map(name -> name.substring(kind.length(), name.length() - ".pdf".length()))
                    .max(
                            Comparator.comparingInt(String::length)
                                    .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow(
                            () -> new UnreadableLetterException("no " + kind + "… in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }
}
