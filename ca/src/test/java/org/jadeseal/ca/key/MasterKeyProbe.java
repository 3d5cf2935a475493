// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.x509.CardId;

/// Prints the keys of two cards.
public final class MasterKeyProbe {

    private static final List<CardId> CARDS =
            List.of(
                    new CardId("00112233445566778899aabbccddeeff"),
                    new CardId("ffeeddccbbaa99887766554433221100"));

    private MasterKeyProbe() {}

    /// Derives and prints.
    ///
    /// @param arguments the data folder, a version
    public static void main(String[] arguments) {
        int version = Integer.parseInt(arguments[1]);
        DataFolder folder = DataFolder.openOrCreate(Path.of(arguments[0]), Kind.TRIAL);
        try (KeyRing ring = KeyRing.open(folder, new SecureRandom())) {
            CardMaster master = CardMaster.in(ring);
            System.out.println("current " + master.currentVersion());
            for (CardId card : CARDS) {
                for (CardMaster.Label label : CardMaster.Label.values()) {
                    try (Secret key = master.derive(card, version, label)) {
                        String hex = key.lend(HexFormat.of()::formatHex);
                        System.out.println(hex);
                    }
                }
            }
        }
    }
}
