// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import org.jadeseal.ra.client.ClientCase;

/// Cases of programs in words and colour.
final class ClientCaseWords {

    private ClientCaseWords() {}

    static String stage(ClientCase shown) {
        return switch (shown) {
            case ClientCase.Received _ -> "received";
            case ClientCase.Reviewed _ -> "reviewed";
            case ClientCase.Approved _ -> "approved";
            case ClientCase.Enrolled _ -> "enrolled";
            case ClientCase.Rejected _ -> "rejected";
            case ClientCase.Withdrawn _ -> "withdrawn";
        };
    }

    /// Key of the words for the state.
    static String key(ClientCase shown) {
        return "client.stage." + stage(shown);
    }

    static String style(ClientCase shown) {
        return switch (shown) {
            case ClientCase.Received _, ClientCase.Reviewed _, ClientCase.Approved _ -> "tag--wait";
            case ClientCase.Enrolled _ -> "";
            case ClientCase.Rejected _ -> "tag--hold";
            case ClientCase.Withdrawn _ -> "tag--past";
        };
    }
}
