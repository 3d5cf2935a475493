// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.trialcard.IsolatedPcscd;
import org.jadeseal.trialcard.TrialCard;
import org.jadeseal.trialcard.VirtualReader;

/// OpenSC's opinion of a card: the card is put into a real virtual reader, listed, and signs with
/// 9C; OpenSSL verifies with the certificate.
final class OpenScJudge {

    /// The names under which OpenSC keeps the module; the first that exists is taken.
    private static final String MODULE = "opensc-pkcs11.so";

    private final Trial trial;

    OpenScJudge(Trial trial) {
        this.trial = trial;
    }

    void judge(Holder holder) {
        trial.tray().remove();
        try (IsolatedPcscd daemon = IsolatedPcscd.start("Jadeseal Judge");
                TrialCard card = TrialCard.open(trial.tray().file(holder.card()));
                VirtualReader reader = new VirtualReader(daemon.slot(0), card)) {
            reader.insert();
            var opensc = new Judge(Map.of("PCSCLITE_CSOCK_NAME", daemon.socket().toString()));
            Judge.Opinion listed =
                    opensc.ask(
                            "pkcs11-tool",
                            "--module",
                            MODULE,
                            "-L",
                            "-O",
                            "--login",
                            "--pin",
                            holder.pin());
            listed.mustSay("SIGN key")
                    .mustSay("KEY MAN key")
                    .mustSay("Certificate for Digital Signature")
                    .mustSay("Certificate for Key Management");
            sign(opensc, holder);
        }
    }

    private void sign(Judge opensc, Holder holder) {
        Path out = trial.folder().out();
        Path text = out.resolve("signed-by-opensc.txt");
        Path signature = out.resolve("signed-by-opensc.sig");
        Path key = out.resolve("signature-key.pem");
        try {
            Files.writeString(text, "Signed by the card through OpenSC.\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + text, e);
        }
        opensc.ask(
                        "pkcs11-tool",
                        "--module",
                        MODULE,
                        "--login",
                        "--pin",
                        holder.pin(),
                        "--sign",
                        "--id",
                        "02",
                        "-m",
                        "SHA256-RSA-PKCS",
                        "--input-file",
                        text.toString(),
                        "--output-file",
                        signature.toString())
                .mustSay("");
        Judge.plain()
                .ask(
                        "openssl",
                        "x509",
                        "-in",
                        out.resolve("signature.pem").toString(),
                        "-pubkey",
                        "-noout",
                        "-out",
                        key.toString())
                .mustSay("");
        Judge.plain()
                .ask(
                        "openssl",
                        "dgst",
                        "-sha256",
                        "-verify",
                        key.toString(),
                        "-signature",
                        signature.toString(),
                        text.toString())
                .mustSay("Verified OK");
    }
}
