// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;

/// Does with signing keys what the lines of its input say: `make NAME ALGORITHM`, `sign NAME`. An
/// answer is one line.
public final class SigningKeyProbe {

    private SigningKeyProbe() {}

    /// Answers until the input ends.
    ///
    /// @param arguments the data folder, its kind
    public static void main(String[] arguments) throws IOException {
        Kind kind = Kind.valueOf(arguments[1]);
        DataFolder folder = DataFolder.openOrCreate(Path.of(arguments[0]), kind);
        try (KeyRing ring = KeyRing.open(folder, new SecureRandom());
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            System.out.println("open");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(answer(ring, line.split(" ", -1)));
            }
        }
    }

    private static String answer(KeyRing ring, String[] words) {
        try {
            KeyName name = new KeyName(words[1]);
            if (words[0].equals("make")) {
                ring.generate(name, KeyAlgorithm.valueOf(words[2]));
                return "made";
            }
            byte[] content = words[1].getBytes(UTF_8);
            Signer signer = ring.signer(name);
            return SignatureCheck.holds(signer, content, signer.sign(content))
                    ? "signed"
                    : "wrong signature";
        } catch (KeyUnusableException e) {
            return "refused: " + e.getMessage();
        }
    }
}
