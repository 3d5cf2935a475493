// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jadeseal.ra.scan.ScanReading.Fault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What an officer uploads is drawn, and nothing but pictures is kept.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingUploadsTest {

    private static final byte[] CAMERA = "GPS 25.0330 N".getBytes(StandardCharsets.US_ASCII);

    private final ScanReader reader = ScanReader.patient();

    @Test
    void each_page_of_a_pdf_becomes_a_picture_that_can_be_read() throws IOException {
        Scan scan = read(Papers.pdf(3));

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(scan.page(2).toArray()));
        assertThat(scan.pages()).isEqualTo(3);
        assertThat(page.getHeight()).isBetween(2300, 2339);
        assertThat(page.getRGB(page.getWidth() / 3, page.getHeight() - 500) & 0xffffff)
                .isGreaterThan(0xf00000);
        assertThat(page.getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void what_was_printed_in_a_font_that_the_file_lacks_can_be_read() throws IOException {
        Scan scan = read(Papers.printed("MMMMM"));

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(scan.page(1).toArray()));
        int dark = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            dark += (page.getRGB(x, page.getHeight() - 1150) & 0xff) < 0x40 ? 1 : 0;
        }
        assertThat(dark).isGreaterThan(50);
    }

    @Test
    void scripts_are_not_kept() throws IOException {
        byte[] upload = Papers.pdf(1);

        Scan scan = read(upload);

        assertThat(text(upload)).contains("/JavaScript", "here I am");
        try (PDDocument kept = Loader.loadPDF(scan.pdf().toArray())) {
            assertThat(text(Papers.saved(kept))).doesNotContain("JavaScript", "here I am");
            assertThat(kept.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void a_photograph_is_kept_without_what_the_camera_wrote_beside_it() throws IOException {
        byte[] upload = withRemark(Papers.jpeg(4000, 3000));

        Scan scan = read(upload);

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(scan.page(1).toArray()));
        assertThat(page.getWidth()).isEqualTo(2339);
        assertThat(page.getHeight()).isBetween(1753, 1755);
        assertThat(text(upload)).contains("GPS 25");
        assertThat(text(scan.pdf().toArray())).doesNotContain("GPS 25");
    }

    @Test
    void something_else_is_refused() {
        assertThat(fault("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.OTHER_KIND);
        assertThat(fault(new byte[0])).isEqualTo(Fault.OTHER_KIND);
    }

    @Test
    void half_a_file_is_refused() {
        byte[] jpeg = Papers.jpeg(300, 300);

        assertThat(fault(Arrays.copyOf(jpeg, 200))).isEqualTo(Fault.BROKEN);
        assertThat(fault("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Fault.BROKEN);
    }

    @Test
    void a_page_that_cannot_be_drawn_whole_is_refused() throws IOException {
        assertThat(fault(withPicture("JPXDecode", 40, 40))).isEqualTo(Fault.BROKEN);
    }

    @Test
    void a_pdf_under_a_password_is_refused() throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.pdf(1))) {
            document.protect(
                    new StandardProtectionPolicy("owner", "reader", new AccessPermission()));

            assertThat(fault(Papers.saved(document))).isEqualTo(Fault.LOCKED);
        }
    }

    @Test
    void twenty_pages_are_taken_and_not_one_more() {
        assertThat(read(Papers.pdf(20)).pages()).isEqualTo(20);
        assertThat(fault(Papers.pdf(21))).isEqualTo(Fault.TOO_MANY_PAGES);
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused() throws IOException {
        byte[] camera = Papers.jpeg(300, 300);
        int size = sizeOf(camera);
        camera[size] = (byte) 0xff;
        camera[size + 2] = (byte) 0xff;

        assertThat(fault(camera)).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault(withPicture("FlateDecode", 60_000, 60_000)))
                .isIn(Fault.TOO_LARGE, Fault.BROKEN);
    }

    @Test
    void a_page_as_large_as_a_field_is_drawn_small() {
        assertThat(read(Papers.pdf(1, new PDRectangle(14_400, 14_400))).pages()).isEqualTo(1);
    }

    @Test
    void what_is_not_drawn_in_time_is_ended() {
        ScanReader hasty = ScanReader.patientFor(Duration.ofMillis(50));

        assertThat(hasty.read(Papers.pdf(20))).isEqualTo(new ScanReading.Refused(Fault.TOO_SLOW));
        assertThat(ProcessHandle.current().descendants().filter(TakingUploadsTest::draws))
                .isEmpty();
    }

    /// Whatever is in a file, drawing it ends with an answer.
    @Test
    void damaged_files_are_drawn_or_refused() {
        Random random = new Random(20261124);
        byte[] paper = Papers.pdf(1);
        byte[] photograph = Papers.jpeg(60, 40);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = (i % 2 == 0 ? paper : photograph).clone();
            for (int bytes = random.nextInt(1, 20); bytes > 0; bytes--) {
                damaged[random.nextInt(5, damaged.length)] = (byte) random.nextInt();
            }

            assertThat(Pages.draw(damaged)).isNotNull();
        }
    }

    private static boolean draws(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(ScanProgram.class.getName());
    }

    private Scan read(byte[] upload) {
        return ((ScanReading.Read) reader.read(upload)).scan();
    }

    private Fault fault(byte[] upload) {
        return ((ScanReading.Refused) reader.read(upload)).fault();
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /// A comment behind the start of image (ITU-T T.81 B.2.4.5).
    private static byte[] withRemark(byte[] jpeg) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.write(jpeg, 0, 2);
        octets.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (CAMERA.length + 2)});
        octets.writeBytes(CAMERA);
        octets.write(jpeg, 2, jpeg.length - 2);
        return octets.toByteArray();
    }

    /// Where the height stands in the frame header (ITU-T T.81 B.2.2); the width follows.
    private static int sizeOf(byte[] jpeg) {
        for (int i = 2; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                return i + 5;
            }
        }
        throw new IllegalArgumentException("this picture has no baseline frame");
    }

    /// A page with a picture whose header says this and whose octets do not.
    private static byte[] withPicture(String filter, int width, int height) throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.pdf(1))) {
            PDPage page = document.getPage(0);
            COSName name = page.getResources().getXObjectNames().iterator().next();
            COSStream stream = page.getResources().getXObject(name).getCOSObject();
            try (var raw = stream.createRawOutputStream()) {
                raw.write(new byte[] {1, 2, 3, 4});
            }
            stream.setName(COSName.FILTER, filter);
            stream.setInt(COSName.WIDTH, width);
            stream.setInt(COSName.HEIGHT, height);
            return Papers.saved(document);
        }
    }
}
