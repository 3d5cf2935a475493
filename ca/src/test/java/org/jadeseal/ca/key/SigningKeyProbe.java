// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.x509.CardId;
import org.jspecify.annotations.Nullable;

/// Does with the keys of a ring what the lines of its input say: `make NAME ALGORITHM`, `sign
/// NAME`, `derive CARD` with the present version of the card master. An answer is one line.
public final class SigningKeyProbe {

    private final KeyRing ring;
    private @Nullable CardMaster master;

    private SigningKeyProbe(KeyRing ring) {
        this.ring = ring;
    }

    /// Answers until the input ends.
    ///
    /// @param arguments the data folder, its kind
    public static void main(String[] arguments) throws IOException {
        Kind kind = Kind.valueOf(arguments[1]);
        DataFolder folder = DataFolder.openOrCreate(Path.of(arguments[0]), kind);
        try (KeyRing ring = KeyRing.open(folder, new SecureRandom());
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            SigningKeyProbe probe = new SigningKeyProbe(ring);
            System.out.println("open");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(probe.answer(line.split(" ", -1)));
            }
        }
    }

    private String answer(String[] words) {
        try {
            return switch (words[0]) {
                case "make" -> make(new KeyName(words[1]), words[2]);
                case "sign" -> sign(new KeyName(words[1]));
                default -> derive(new CardId(words[1]));
            };
        } catch (KeyUnusableException e) {
            return "refused: " + e.getMessage();
        }
    }

    private String make(KeyName name, String algorithm) {
        ring.generate(name, KeyAlgorithm.valueOf(algorithm));
        return "made";
    }

    private String sign(KeyName name) {
        byte[] content = name.value().getBytes(UTF_8);
        Signer signer = ring.signer(name);
        return SignatureCheck.holds(signer, content, signer.sign(content))
                ? "signed"
                : "wrong signature";
    }

    private String derive(CardId card) {
        if (master == null) {
            master = CardMaster.in(ring);
        }
        try (Secret key =
                master.derive(card, master.currentVersion(), CardMaster.Label.MANAGEMENT)) {
            return "derived " + key.lend(HexFormat.of()::formatHex);
        }
    }
}
