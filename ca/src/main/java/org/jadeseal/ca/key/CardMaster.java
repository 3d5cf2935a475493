// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jadeseal.ca.x509.CardId;

/// The secret from which the keys of every card derive; it has versions, so that it can be replaced
/// card by card.
///
/// Safe for use by many threads.
public final class CardMaster {

    /// An AES-192 key, as PIV cards take it (SP 800-78 table 5).
    private static final int KEY_LENGTH = 24;

    private final NavigableMap<Integer, MasterKey> versions;

    private CardMaster(NavigableMap<Integer, MasterKey> versions) {
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

    /// Opens all versions: first those in files of the ring, then those in the token that the ring
    /// names. Cards that were given a version keep it; a token that is named later gets the next
    /// one. The first version is made when there is none.
    ///
    /// @throws KeyUnusableException if a token is named and does not open
    public static CardMaster in(KeyRing ring) {
        NavigableMap<Integer, MasterKey> versions = new TreeMap<>();
        for (int version = 1; ring.hasSecret(name(version)); version++) {
            versions.put(version, new KeptMasterKey(ring.secret(name(version))));
        }
        Optional<MasterToken> token = ring.masterToken();
        if (token.isPresent()) {
            take(token.get(), versions);
        } else if (versions.isEmpty()) {
            versions.put(1, new KeptMasterKey(ring.secret(name(1))));
        }
        return new CardMaster(versions);
    }

    private static void take(MasterToken token, NavigableMap<Integer, MasterKey> versions) {
        int first = versions.isEmpty() ? 1 : versions.lastKey() + 1;
        if (token.find(name(first)).isEmpty()) {
            token.make(name(first));
        }
        int version = first;
        Optional<MasterKey> key = token.find(name(version));
        while (key.isPresent()) {
            versions.put(version, key.get());
            version++;
            key = token.find(name(version));
        }
    }

    /// The version for cards that are personalised now.
    public int currentVersion() {
        return versions.lastKey();
    }

    /// Derives a key of a card: HKDF-SHA256 over the master (RFC 5869; of a master in a token, its
    /// expand step), info `jadeseal card 1`, the label, the card id and the version, divided by
    /// spaces.
    ///
    /// @param version at least 1
    /// @return 24 octets; close it after use
    /// @throws KeyUnusableException if there is no such version
    public Secret derive(CardId card, int version, Label label) {
        MasterKey master = versions.get(version);
        if (master == null) {
            throw new KeyUnusableException(
                    "card master has no version " + version + ", only " + versions.keySet());
        }
        String info = "jadeseal card 1 " + label.word + " " + card + " " + version;
        return master.derive(info, KEY_LENGTH);
    }

    private static KeyName name(int version) {
        return new KeyName("card-master-" + version);
    }
}
