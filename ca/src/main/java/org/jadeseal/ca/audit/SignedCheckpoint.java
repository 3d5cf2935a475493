// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/// A checkpoint and its signature: one line of the file outside, a tab between the two, and a full
/// stop at the end that tells a whole line from one that a crash cut short.
///
/// @param signature in base64
record SignedCheckpoint(Checkpoint checkpoint, String signature) {

    private static final String END = " .";

    static SignedCheckpoint sign(Checkpoint checkpoint, CheckpointSigner signer) {
        byte[] signature = signer.sign(checkpoint.text().getBytes(UTF_8));
        return new SignedCheckpoint(checkpoint, Base64.getEncoder().encodeToString(signature));
    }

    /// Empty when it is not such a line.
    static Optional<SignedCheckpoint> parse(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 || !line.endsWith(END)
                ? Optional.empty()
                : Checkpoint.parse(line.substring(0, tab))
                        .map(checkpoint ->
                                new SignedCheckpoint(
                                        checkpoint,
                                        line.substring(tab + 1, line.length() - END.length())));
    }

    boolean isSignedBy(CheckpointSigner signer) {
        try {
            return signer.verify(
                    checkpoint.text().getBytes(UTF_8), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false; // not base64
        }
    }

    /// What the next checkpoint calls its previous one.
    Sha256 hash() {
        return Sha256.of(checkpoint.text().getBytes(UTF_8));
    }

    String line() {
        return checkpoint.text() + "\t" + signature + END;
    }
}
