// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.scan.ScanReading.Fault;

/// Draws what an upload shows, and binds the pictures to a PDF.
final class Pages {

    /// A4 at 200 points an inch: the small print of an identity card can be read.
    private static final int LONGEST_SIDE = 2339;

    private static final float POINTS_AN_INCH = 72;
    private static final float DRAWN_AN_INCH = 200;
    private static final long MOST_POINTS = 60_000_000;
    private static final float QUALITY = 0.7f;

    private final PDDocument pictures = new PDDocument();

    private Pages() {}

    static ScanReading draw(byte[] upload) {
        Pages pages = new Pages();
        try (pages.pictures) {
            if (startsWith(upload, "%PDF-")) {
                return pages.drawPdf(upload);
            }
            return startsWith(upload, "\u00ff\u00d8\u00ff")
                    ? pages.drawJpeg(upload)
                    : new ScanReading.Refused(Fault.OTHER_KIND);
        } catch (InvalidPasswordException _) {
            return new ScanReading.Refused(Fault.LOCKED);
        } catch (IOException | RuntimeException _) {
            // Whatever goes wrong in somebody's file, it cannot be drawn.
            return new ScanReading.Refused(Fault.BROKEN);
        }
    }

    private static boolean startsWith(byte[] upload, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= upload.length || (upload[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private ScanReading drawPdf(byte[] upload) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(upload, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages > Scan.MOST_PAGES) {
                return new ScanReading.Refused(Fault.TOO_MANY_PAGES);
            }
            PDFRenderer renderer = new Strict(document);
            for (int page = 0; page < pages; page++) {
                add(renderer.renderImage(page, scale(document.getPage(page)), ImageType.RGB));
            }
        }
        return bound();
    }

    private static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        return Math.min(DRAWN_AN_INCH / POINTS_AN_INCH, LONGEST_SIDE / Math.max(longest, 1));
    }

    private ScanReading drawJpeg(byte[] upload) throws IOException {
        try (ImageInputStream input =
                ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            ImageReader reader = readers.next();
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                return new ScanReading.Refused(Fault.TOO_LARGE);
            }
            ImageReadParam smaller = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            smaller.setSourceSubsampling(step, step, 0, 0);
            add(fitted(reader.read(0, smaller)));
        }
        return bound();
    }

    private static BufferedImage fitted(BufferedImage image) {
        double scale =
                Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return plain;
    }

    private void add(BufferedImage image) throws IOException {
        PDPage page = new PDPage(size(image));
        pictures.addPage(page);
        var picture = JPEGFactory.createFromByteArray(pictures, jpeg(image));
        try (PDPageContentStream content = new PDPageContentStream(pictures, page)) {
            content.drawImage(
                    picture, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
        }
    }

    /// On paper a page of a PDF is as large as it was.
    private static PDRectangle size(BufferedImage image) {
        float scale = POINTS_AN_INCH / DRAWN_AN_INCH;
        return new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(octets)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return octets.toByteArray();
    }

    private ScanReading bound() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        pictures.save(octets);
        int pages = pictures.getNumberOfPages();
        if (pages == 0) {
            return new ScanReading.Refused(Fault.BROKEN);
        }
        return octets.size() > Scan.MOST_OCTETS
                ? new ScanReading.Refused(Fault.TOO_LARGE)
                : new ScanReading.Read(new Scan(Bytes.of(octets.toByteArray()), pages));
    }

    /// Draws a page whole or not at all: a page with a piece missing would be approved as it is.
    private static final class Strict extends PDFRenderer {

        Strict(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(
                        Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    throw e;
                }
            };
        }
    }
}
