// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jadeseal.ca.x509.Bytes;

/// A paper as it is kept: a PDF that holds one JPEG picture a page and nothing else.
///
/// @param pdf made by [ScanReader], at most 10 MiB
/// @param pages 1 to 20
public record Scan(Bytes pdf, int pages) {

    /// Pages of one upload.
    public static final int MOST_PAGES = 20;

    /// Octets of what is kept.
    static final int MOST_OCTETS = 10 << 20;

    public Scan {
        if (pages < 1 || pages > MOST_PAGES || pdf.length() > MOST_OCTETS) {
            throw new IllegalArgumentException(
                    "a scan has 1 to 20 pages and at most 10 MiB, had %d and %d octets"
                            .formatted(pages, pdf.length()));
        }
    }

    /// By what decisions name it: SHA-256 of the PDF, 64 lower-case hexadecimal digits.
    public String sha256() {
        return pdf.sha256().hex();
    }

    /// One page as a JPEG picture.
    ///
    /// @param page 1 to [#pages]
    /// @throws IllegalArgumentException if there is no such page
    public Bytes page(int page) {
        if (page < 1 || page > pages) {
            throw new IllegalArgumentException("this scan has pages 1 to " + pages);
        }
        try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
            PDResources drawn = document.getPage(page - 1).getResources();
            COSName only = drawn.getXObjectNames().iterator().next();
            var picture = (PDImageXObject) drawn.getXObject(only);
            byte[] jpeg = picture.getStream().getCOSObject().createRawInputStream().readAllBytes();
            return Bytes.takingOver(jpeg, 0, jpeg.length);
        } catch (IOException e) {
            throw new UncheckedIOException("a scan that was made here does not open", e);
        }
    }
}
