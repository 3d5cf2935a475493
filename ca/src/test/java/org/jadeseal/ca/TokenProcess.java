// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.KeyUnusableException;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.x509.IssuerId;

/// An authority with its keys in a token, in a process of its own because the token's library reads
/// its environment. Answers line by line.
final class TokenProcess {

    /// With which its answers begin; whatever else it writes is no answer.
    static final String SAYS = "> ";

    private final TrialAuthority trial;
    private final Deque<IssuanceId> recorded = new ArrayDeque<>();

    private TokenProcess(TrialAuthority trial) {
        this.trial = trial;
    }

    /// Answers until the input ends.
    ///
    /// @param arguments the database, the folder
    public static void main(String[] arguments) throws IOException {
        TrialDatabase place = TrialDatabase.at(arguments[0], Path.of(arguments[1]));
        MovableClock clock = new MovableClock(TrialAuthority.MORNING);
        try (TrialAuthority trial = TrialAuthority.again(place, clock, "node-1");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            TokenProcess process = new TokenProcess(trial);
            System.out.println(SAYS + "open");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(SAYS + process.answer(line));
            }
        }
    }

    private String answer(String line) {
        try {
            return switch (line) {
                case "sign" -> sign();
                case "publish" -> {
                    var _ = trial.door().lists().publish(IssuerId.ISSUING);
                    yield "published";
                }
                default -> order(line);
            };
        } catch (KeyUnusableException e) {
            return "refused: " + e.getMessage();
        }
    }

    private String order(String form) {
        HolderCard card = new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256);
        recorded.add(trial.recorded(trial.prepared(trial.order(form, card))));
        return "recorded";
    }

    private String sign() {
        return switch (trial.door().sign(recorded.getLast())) {
            case Signing.Signed<IssuedPair> _ -> "signed";
            case Signing.Abandoned<IssuedPair> _ -> "abandoned";
        };
    }
}
