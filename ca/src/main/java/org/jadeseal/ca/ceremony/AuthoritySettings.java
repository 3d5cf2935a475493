// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.profile.PolicyArc;

/// What an installation decides about its CAs before they are made.
///
/// @param organisation who runs them, as registered
/// @param product the words with which every CA's name begins
/// @param addresses where relying parties find us
/// @param policies the arc of our policies; only a trial may use the one for examples
/// @param algorithms the kinds of keys
public record AuthoritySettings(
        String organisation,
        String product,
        AuthorityAddresses addresses,
        PolicyArc policies,
        Algorithms algorithms) {

    private static final String NONCE_ATTRIBUTE = "1.3.6.1.4.1.32473.1.10.1";

    /// What a trial says in every name.
    static final String TRIAL_MARK = "試用 TRIAL";

    /// The type of the attribute of a certification request that carries the server's nonce: an
    /// OCTET STRING under our own arc, because challengePassword means something else (RFC 2985
    /// §5.4.1).
    public String nonceAttribute() {
        return NONCE_ATTRIBUTE;
    }

    /// The settings of a trial whose status services are at `addresses`.
    public static AuthoritySettings trial(AuthorityAddresses addresses) {
        return new AuthoritySettings(
                "玉印試用機關",
                "Jadeseal " + TRIAL_MARK,
                addresses,
                PolicyArc.TRIAL,
                Algorithms.STANDARD);
    }

    /// The same with smaller or larger keys for the root and the issuing CA.
    public AuthoritySettings withKeys(KeyAlgorithm root, KeyAlgorithm issuing) {
        return with(
                new Algorithms(
                        root,
                        issuing,
                        algorithms.small(),
                        algorithms.status(),
                        algorithms.subjects()));
    }

    /// The same with other kinds of keys.
    public AuthoritySettings with(Algorithms others) {
        return new AuthoritySettings(organisation, product, addresses, policies, others);
    }
}
