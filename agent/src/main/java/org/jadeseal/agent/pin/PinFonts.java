// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import javax.swing.UIManager;

/// Chooses a font that has the Chinese characters; the default of many a Linux draws them as
/// bitmaps.
final class PinFonts {

    private static final List<String> WANTED =
            List.of(
                    "Noto Sans TC",
                    "Noto Sans CJK TC",
                    "Microsoft JhengHei UI",
                    "PingFang TC",
                    "Source Han Sans TC",
                    "WenQuanYi Micro Hei");
    private static final int SIZE = 16;

    private PinFonts() {}

    static void install() {
        List<String> present =
                Arrays.asList(
                        GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames());
        String family = WANTED.stream().filter(present::contains).findFirst().orElse(Font.DIALOG);
        UIManager.put("defaultFont", new Font(family, Font.PLAIN, SIZE));
    }
}
