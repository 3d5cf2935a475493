// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

/// What is asked of cards, what those of other makers may do here, and at which computer work goes
/// on.
///
/// @param attestation whether a card must be able to say where its keys were born
/// @param foreignUnblock where the PIN of another maker's card is reset
/// @param sameComputer whether activation and download need the computer of the application (E6)
/// @param historyPlaces how many old encryption keys a card keeps, 1 to 18
public record CardPolicy(
        Attestation attestation,
        ForeignUnblock foreignUnblock,
        SameComputer sameComputer,
        int historyPlaces) {

    /// Places 82 to 93.
    private static final int MOST_PLACES = 18;

    public CardPolicy {
        if (historyPlaces < 1 || historyPlaces > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "a card keeps 1 to 18 old keys, was " + historyPlaces);
        }
    }

    /// With all places that a card has, at any computer.
    public CardPolicy(Attestation attestation, ForeignUnblock foreignUnblock) {
        this(attestation, foreignUnblock, MOST_PLACES);
    }

    /// At any computer.
    public CardPolicy(Attestation attestation, ForeignUnblock foreignUnblock, int historyPlaces) {
        this(attestation, foreignUnblock, SameComputer.CARD_KEY, historyPlaces);
    }

    /// The same with another rule about computers.
    public CardPolicy with(SameComputer rule) {
        return new CardPolicy(attestation, foreignUnblock, rule, historyPlaces);
    }

    /// Any PIV card is taken, and those that cannot attest are marked; their PINs are reset at the
    /// counter (T14).
    public static final CardPolicy DEFAULT =
            new CardPolicy(Attestation.WHERE_POSSIBLE, ForeignUnblock.COUNTER);

    /// Whether it is asked for.
    public enum Attestation {
        /// A card that cannot is neither personalized nor certified.
        REQUIRED,
        /// A card that cannot is recorded as such.
        WHERE_POSSIBLE
    }

    /// Where a PUK may be used.
    public enum ForeignUnblock {
        COUNTER,
        /// Through the agent on the holder's computer, to which the PUK is sealed.
        REMOTE
    }

    /// What makes a computer the right one for activation and download (E6).
    public enum SameComputer {
        /// That the card with the keys is in its reader.
        CARD_KEY,
        /// Besides, that it is the one at which the keys were made: the manual's rule.
        ENFORCE
    }

    /// Whether this card may carry certificates.
    public boolean admits(CardMake make) {
        return make.attests() || attestation == Attestation.WHERE_POSSIBLE;
    }

    /// Whether its holder may reset its PIN without the counter.
    public boolean resetsRemotely(CardMake make) {
        return make == CardMake.OWN || foreignUnblock == ForeignUnblock.REMOTE;
    }
}
