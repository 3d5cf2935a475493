// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Papers as a camera sees them.
final class Pictures {

    private Pictures() {}

    /// A sheet of paper with some lines on a table, as JPEG.
    static Path photograph(Path file) {
        BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x80, 0x60, 0x40));
        graphics.fillRect(0, 0, 1240, 1754);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(60, 60, 1120, 1634);
        graphics.setColor(Color.DARK_GRAY);
        for (int line = 0; line < 20; line++) {
            graphics.fillRect(160, 200 + line * 60, 600 + line * 37 % 300, 8);
        }
        graphics.dispose();
        try {
            ImageIO.write(image, "jpeg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the photograph cannot be written to " + file, e);
        }
        return file;
    }
}
