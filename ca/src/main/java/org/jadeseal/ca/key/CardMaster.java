// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jadeseal.ca.x509.CardId;

/// The secret from which the keys of every card derive; it has versions, so that it can be replaced
/// card by card.
///
/// Safe for use by many threads.
public final class CardMaster {

    /// An AES-192 key, as PIV cards take it (SP 800-78 table 5).
    private static final int KEY_LENGTH = 24;

    private final NavigableMap<Integer, Secret> versions;

    private CardMaster(NavigableMap<Integer, Secret> versions) {
        this.versions = versions;
    }

    /// Which of a card's keys.
    public enum Label {
        /// The management key (key reference 9B).
        MANAGEMENT("management"),
        /// The key that authorises one reset of the PIN.
        UNBLOCK("unblock");

        private final String word;

        Label(String word) {
            this.word = word;
        }
    }

    /// Opens all versions in the ring; the first is drawn when there is none.
    public static CardMaster in(KeyRing ring) {
        NavigableMap<Integer, Secret> versions = new TreeMap<>();
        versions.put(1, ring.secret(name(1)));
        for (int version = 2; ring.has(name(version)); version++) {
            versions.put(version, ring.secret(name(version)));
        }
        return new CardMaster(versions);
    }

    /// The version for cards that are personalised now.
    public int currentVersion() {
        return versions.lastKey();
    }

    /// Derives a key of a card: HKDF-SHA256 over the master (RFC 5869), info `jadeseal card 1`, the
    /// label, the card id and the version, divided by spaces.
    ///
    /// @param version at least 1
    /// @return 24 octets; close it after use
    /// @throws KeyUnusableException if there is no such version
    public Secret derive(CardId card, int version, Label label) {
        Secret master = versions.get(version);
        if (master == null) {
            throw new KeyUnusableException(
                    "card master has no version " + version + ", only " + versions.keySet());
        }
        String info = "jadeseal card 1 " + label.word + " " + card + " " + version;
        return master.lend(bytes -> Hkdf.derive(bytes, info, KEY_LENGTH));
    }

    private static KeyName name(int version) {
        return new KeyName("card-master-" + version);
    }
}
