// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/// Papers as scanners and people make them.
public final class Papers {

    private Papers() {}

    /// A PDF of A4 pages, each with a picture of one colour, and a script.
    public static byte[] pdf(int pages) {
        return pdf(pages, PDRectangle.A4);
    }

    static byte[] pdf(int pages, PDRectangle size) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, image(Color.RED, 40, 40)),
                            100,
                            100,
                            200,
                            200);
                }
            }
            document.getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert('here I am')"));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a paper cannot be made", e);
        }
    }

    /// A page from an office program that relies on the fonts of others.
    static byte[] printed(String line) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                content.newLineAtOffset(100, 400);
                content.showText(line);
                content.endText();
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a paper cannot be made", e);
        }
    }

    /// With every word to be seen.
    static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        document.save(octets, CompressParameters.NO_COMPRESSION);
        return octets.toByteArray();
    }

    /// A picture as a camera makes it.
    public static byte[] jpeg(int width, int height) {
        try {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            ImageIO.write(image(Color.BLUE, width, height), "jpeg", octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be made", e);
        }
    }

    static BufferedImage image(Color color, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }
}
